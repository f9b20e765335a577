import { type Deposit, type PickUp, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useKeptGoodsApi() {
  const client = useClient()
  return {
    list: async (id: string, signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/members/{id}/kept-goods', { params: { path: { id } }, signal })))
        .items,
    entries: (id: string, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/kept-goods/entries', {
          params: { path: { id }, query: { cursor } },
          signal,
        }),
      ),
    deposit: (id: string, body: Deposit) =>
      answer(client.POST('/api/v1/members/{id}/kept-goods/deposits', { params: { path: { id } }, body })),
    pickUp: (id: string, body: PickUp) =>
      answer(client.POST('/api/v1/members/{id}/kept-goods/pick-ups', { params: { path: { id } }, body })),
    /** The latest purchases, to say what a deposit was bought with. */
    purchases: async (id: string, signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/members/{id}/purchases', { params: { path: { id } }, signal })))
        .items,
  }
}
