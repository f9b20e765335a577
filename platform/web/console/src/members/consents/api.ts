import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useConsentsApi() {
  const client = useClient()
  return {
    /** Where the member stands on each purpose, with the text that holds now. */
    async of(id: string, signal: AbortSignal) {
      const [consents, purposes] = await Promise.all([
        answer(client.GET('/api/v1/members/{id}/consents', { params: { path: { id } }, signal })),
        answer(client.GET('/api/v1/consent-purposes', { signal })),
      ])
      const texts = new Map(purposes.items.map((purpose) => [purpose.code, purpose]))
      return consents.items.flatMap((consent) => {
        const text = texts.get(consent.purpose)
        return text ? [{ consent, text }] : []
      })
    },
    history: (id: string, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/consents/history', {
          params: { path: { id }, query: { cursor } },
          signal,
        }),
      ),
    /** Keeps what the member said; a consent names the version of the text that the member was shown. */
    decide: (id: string, purpose: string, given: boolean, textVersion?: number) =>
      answer(
        client.PUT('/api/v1/members/{id}/consents/{purpose}', {
          params: { path: { id, purpose } },
          body: given ? { given, textVersion } : { given },
        }),
      ),
  }
}
