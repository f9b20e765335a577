import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

/** Something that the brand asks leave for, and what the member said to it. */
export interface Asked {
  code: string
  name: string
  text: string
  textVersion: number
  given: boolean
  decidedAt: string | null
}

interface Purpose {
  code: string
  name: string
  text: string
  textVersion: number
}

interface Decision {
  purpose: string
  given: boolean
  decidedAt?: string | null
}

/** Each purpose with the member's decision; nothing decided is nothing given. */
export function asked(purposes: Purpose[], decisions: Decision[]): Asked[] {
  const byPurpose = new Map(decisions.map((decision) => [decision.purpose, decision]))
  return purposes.map((purpose) => ({
    ...purpose,
    given: byPurpose.get(purpose.code)?.given ?? false,
    decidedAt: byPurpose.get(purpose.code)?.decidedAt ?? null,
  }))
}

export function useConsentsApi() {
  const client = useClient()
  return {
    async list(signal: AbortSignal) {
      const [purposes, decisions] = await Promise.all([
        answer(client.GET('/api/v1/member-sessions/current/consent-purposes', { signal })),
        answer(client.GET('/api/v1/member-sessions/current/consents', { signal })),
      ])
      return asked(purposes.items, decisions.items)
    },
    decide: ({ code, textVersion }: Asked, given: boolean) =>
      answer(
        client.PUT('/api/v1/member-sessions/current/consents/{purpose}', {
          params: { path: { purpose: code } },
          body: given ? { given, textVersion } : { given },
        }),
      ),
  }
}
