import { type NewApiKey, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useApiKeysApi() {
  const client = useClient()
  return {
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/api-keys', { params: { query: { cursor } }, signal })),
    create: (key: NewApiKey) => answer(client.POST('/api/v1/api-keys', { body: key })),
    revoke: (id: string) => answer(client.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
  }
}
