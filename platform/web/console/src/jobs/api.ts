import { type Job, useClient } from '@huigu/api'
import { answer, useSend } from '@huigu/ui'
import { watchWork } from '../shared/work.ts'

export function useJobsApi() {
  const client = useClient()
  const send = useSend()
  return {
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/jobs', { params: { query: { cursor } }, signal })),
    watch: (id: string, onProgress: (job: Job) => void, signal: AbortSignal) =>
      watchWork(send, `/api/v1/jobs/${id}/events`, onProgress, signal),
  }
}
