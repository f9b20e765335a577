import { type NewScheme, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useSchemesApi() {
  const client = useClient()
  return {
    list: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/commission/schemes', { signal }))).items,
    get: (code: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/commission/schemes/{code}', { params: { path: { code } }, signal })),
    put: (code: string, scheme: NewScheme) =>
      answer(client.PUT('/api/v1/commission/schemes/{code}', { params: { path: { code } }, body: scheme })),
  }
}
