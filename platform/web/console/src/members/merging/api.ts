import { type Merge, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useMergingApi() {
  const client = useClient()
  const merge = (id: string, body: { memberId: string; reason?: string; preview?: boolean }, key?: string) =>
    answer<Merge>(
      client.POST('/api/v1/members/{id}/merges', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    )
  return {
    duplicates: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members/duplicates', { params: { query: { cursor } }, signal })),
    /** No two of them are one person. */
    dismiss: (memberIds: string[]) =>
      answer(client.POST('/api/v1/members/duplicates/dismissals', { body: { memberIds } })),
    preview: (survivorId: string, memberId: string) => merge(survivorId, { memberId, preview: true }),
    merge: (survivorId: string, memberId: string, reason: string, key: string) =>
      merge(survivorId, { memberId, reason }, key),
    merges: async (id: string, signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/members/{id}/merges', { params: { path: { id } }, signal }))).items,
    undo: ({ memberId, id }: Merge) =>
      answer(
        client.DELETE('/api/v1/members/{id}/merges/{mergeId}', {
          params: { path: { id: memberId, mergeId: id! } },
        }),
      ),
  }
}
