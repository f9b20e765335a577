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
  /** The version that the member said it to, which may be older than the text; null: never asked. */
  decidedVersion: number | null
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
  textVersion?: number | null
  decidedAt?: string | null
}

/** Each purpose with the member's decision; nothing decided is nothing given. */
export function asked(purposes: Purpose[], decisions: Decision[]): Asked[] {
  const byPurpose = new Map(decisions.map((decision) => [decision.purpose, decision]))
  return purposes.map((purpose) => ({
    ...purpose,
    given: byPurpose.get(purpose.code)?.given ?? false,
    decidedAt: byPurpose.get(purpose.code)?.decidedAt ?? null,
    decidedVersion: byPurpose.get(purpose.code)?.textVersion ?? null,
  }))
}

/** Whether the member agreed to an older text, and may agree to what it says now. */
export function isOutdated({ given, decidedVersion, textVersion }: Asked): boolean {
  return given && decidedVersion !== null && decidedVersion < textVersion
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
    history: (cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/member-sessions/current/consents/history', {
          params: { query: { cursor } },
          signal,
        }),
      ),
    decide: ({ code, textVersion }: Asked, given: boolean) =>
      answer(
        client.PUT('/api/v1/member-sessions/current/consents/{purpose}', {
          params: { path: { purpose: code } },
          body: given ? { given, textVersion } : { given },
        }),
      ),
  }
}
