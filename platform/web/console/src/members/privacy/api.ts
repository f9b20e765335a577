import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function usePrivacyApi() {
  const client = useClient()
  return {
    /** Everything that is kept of the person, for a reason that is kept, too. */
    export: (id: string, reason: string) =>
      answer(client.POST('/api/v1/members/{id}/exports', { params: { path: { id } }, body: { reason } })),
    /** Who saw what of the person in full, the latest first. */
    fullViews: (id: string, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/full-views', {
          params: { path: { id }, query: { cursor } },
          signal,
        }),
      ),
    /** For good; the card number confirms who it is. */
    erase: (id: string, body: { cardNumber: string; reason: string }, key: string) =>
      answer(
        client.POST('/api/v1/members/{id}/erasure', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
  }
}
