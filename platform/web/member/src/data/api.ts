import { type Answer, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export type OwnProfile = Answer<'/api/v1/member-sessions/current/profile', 'get'>
export function useDataApi() {
  const client = useClient()
  return {
    /** What is kept, and whom to ask about it. */
    async load(signal: AbortSignal) {
      const [profile, card] = await Promise.all([
        answer(client.GET('/api/v1/member-sessions/current/profile', { signal })),
        answer(client.GET('/api/v1/member-sessions/current', { signal })),
      ])
      return { profile, card }
    },
    leave: () => answer(client.DELETE('/api/v1/member-sessions/current')),
  }
}
