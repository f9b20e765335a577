import { useClient } from '@huigu/api'
import { answer, everyPage } from '@huigu/ui'

/** The server shows a consultant the own members only. */
export function useMembersApi() {
  const client = useClient()
  return {
    list: (q: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members', { params: { query: { q, cursor } }, signal })),
    get: (id: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members/{id}', { params: { path: { id } }, signal })),
    /** The whole number, for a reason that is kept. */
    phone: async (id: string, reason: string) => {
      const path = '/api/v1/members/{id}/phone-views'
      return (await answer(client.POST(path, { params: { path: { id } }, body: { reason } }))).phone
    },
    /** A link that opens the member's card once. */
    link: async (id: string) =>
      (await answer(client.POST('/api/v1/members/{id}/links', { params: { path: { id } }, body: {} }))).url,
    /** Names of the stores by code. */
    async storeNames(signal: AbortSignal) {
      const stores = await everyPage(
        (cursor) => answer(client.GET('/api/v1/stores', { params: { query: { cursor } }, signal })),
        signal,
      )
      return new Map(stores.map(({ code, name }) => [code, name]))
    },
    purchases: (id: string, q: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/purchases', {
          params: { path: { id }, query: { q, cursor } },
          signal,
        }),
      ),
  }
}
