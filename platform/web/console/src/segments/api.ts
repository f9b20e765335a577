import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'
import type { Criteria } from './tree.ts'

export function useSegmentsApi() {
  const client = useClient()
  return {
    count: async (criteria: Criteria, signal: AbortSignal) =>
      (await answer(client.POST('/api/v1/segments/count', { body: { criteria }, signal }))).count,
    members: (criteria: Criteria, cursor: string | undefined, signal: AbortSignal) =>
      answer(client.POST('/api/v1/segments/members', { body: { criteria, cursor }, signal })),
    explain: (criteria: Criteria, memberId: string, signal: AbortSignal) =>
      answer(client.POST('/api/v1/segments/explanations', { body: { criteria, memberId }, signal })),
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/segments', { params: { query: { cursor } }, signal })),
    get: (id: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/segments/{id}', { params: { path: { id } }, signal })),
    /** How many it holds now, and who came and went since the end of yesterday. */
    figures: async (id: string, signal: AbortSignal) => {
      const params = { path: { id } }
      const [{ count }, changes] = await Promise.all([
        answer(client.GET('/api/v1/segments/{id}/count', { params, signal })),
        answer(client.GET('/api/v1/segments/{id}/changes', { params, signal })),
      ])
      return { count, ...changes }
    },
    create: (name: string, criteria: Criteria) =>
      answer(client.POST('/api/v1/segments', { body: { name, criteria } })),
    change: (id: string, change: { name?: string; criteria?: Criteria }) =>
      answer(client.PATCH('/api/v1/segments/{id}', { params: { path: { id } }, body: change })),
    remove: (id: string) => answer(client.DELETE('/api/v1/segments/{id}', { params: { path: { id } } })),
    purposes: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/consent-purposes', { signal }))).items,
  }
}
