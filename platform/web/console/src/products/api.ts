import { type NewProduct, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useProductsApi() {
  const client = useClient()
  return {
    list: (q: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/products', { params: { query: { q, cursor } }, signal })),
    create: (product: NewProduct) => answer(client.POST('/api/v1/products', { body: product })),
  }
}
