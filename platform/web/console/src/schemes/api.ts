import { type NewScheme, useClient } from '@huigu/api'
import { answer, everyPage } from '@huigu/ui'

export function useSchemesApi() {
  const client = useClient()
  return {
    list: (signal: AbortSignal) =>
      everyPage(
        (cursor) =>
          answer(client.GET('/api/v1/commission/schemes', { params: { query: { cursor } }, signal })),
        signal,
      ),
    get: (code: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/commission/schemes/{code}', { params: { path: { code } }, signal })),
    put: (code: string, scheme: NewScheme) =>
      answer(client.PUT('/api/v1/commission/schemes/{code}', { params: { path: { code } }, body: scheme })),
  }
}
