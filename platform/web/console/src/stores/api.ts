import { type NewStore, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useStoresApi() {
  const client = useClient()
  return {
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/stores', { params: { query: { cursor } }, signal })),
    create: (store: NewStore) => answer(client.POST('/api/v1/stores', { body: store })),
  }
}
