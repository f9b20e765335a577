import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export interface MemberFilter {
  q?: string
  consultantCode?: string
  tag?: string
}

export function useMembersApi() {
  const client = useClient()
  return {
    list: (filter: MemberFilter, cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members', { params: { query: { ...filter, cursor } }, signal })),
    get: (id: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members/{id}', { params: { path: { id } }, signal })),
    purchases: (id: string, q: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/purchases', {
          params: { path: { id }, query: { q, cursor } },
          signal,
        }),
      ),
    bindings: (id: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members/{id}/bindings', { params: { path: { id } }, signal })),
    /** The whole number, for a reason that is kept. */
    phone: async (id: string, reason: string) => {
      const path = '/api/v1/members/{id}/phone-views'
      return (await answer(client.POST(path, { params: { path: { id } }, body: { reason } }))).phone
    },
    /** A link that opens the member's card once. */
    link: async (id: string) =>
      (await answer(client.POST('/api/v1/members/{id}/links', { params: { path: { id } }, body: {} }))).url,
    bind: (memberId: string, consultantCode: string, reason: string) =>
      answer(client.POST('/api/v1/bindings', { body: { memberId, consultantCode, reason } })),
  }
}
