import { type Import, type ImportKind, useClient } from '@huigu/api'
import { answer, download, useSend } from '@huigu/ui'
import { watchWork } from '../shared/work.ts'

export function useImportsApi() {
  const client = useClient()
  const send = useSend()
  return {
    recent: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/imports', { params: { query: { limit: 20 } }, signal }))).items,

    /** Hands a file over; the answer comes once it is stored, before it is read. */
    async start(kind: ImportKind, file: File): Promise<string> {
      const body = new FormData()
      body.append('file', file)
      const address = new URL(`/api/v1/imports?kind=${kind}`, window.location.origin)
      const response = await send(new Request(address, { method: 'POST', body }))
      return ((await response.json()) as { id: string }).id
    },

    /** Tells of the import's counts as they grow, until it has ended. */
    watch: (id: string, onProgress: (progress: Import) => void, signal: AbortSignal) =>
      watchWork(send, `/api/v1/imports/${id}/events`, onProgress, signal),

    rejected: (id: string) => download(send, `/api/v1/imports/${id}/rejected.csv`, `rejected-${id}.csv`),
  }
}
