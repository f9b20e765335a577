import { type Answer, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export type OwnProfile = Answer<'/api/v1/member-sessions/current/profile', 'get'>
export type KeptGoods = Answer<'/api/v1/member-sessions/current/kept-goods', 'get'>['items'][number]
export type OwnConsultant = Answer<'/api/v1/member-sessions/current/consultants', 'get'>['items'][number]

export function useDataApi() {
  const client = useClient()
  return {
    /** What is kept, and whom to ask about it. */
    async load(signal: AbortSignal) {
      const [profile, card, goods, consultants] = await Promise.all([
        answer(client.GET('/api/v1/member-sessions/current/profile', { signal })),
        answer(client.GET('/api/v1/member-sessions/current', { signal })),
        answer(client.GET('/api/v1/member-sessions/current/kept-goods', { signal })),
        answer(client.GET('/api/v1/member-sessions/current/consultants', { signal })),
      ])
      return { profile, card, goods: goods.items, consultants: consultants.items }
    },
    leave: () => answer(client.DELETE('/api/v1/member-sessions/current')),
  }
}
