import { type FullViewField, type MemberChange, type NewMember, useClient } from '@huigu/api'
import { answer, versioned } from '@huigu/ui'

export interface MemberFilter {
  q?: string
  storeCode?: string
  consultantCode?: string
  tag?: string
}

export function useMembersApi() {
  const client = useClient()
  return {
    list: (filter: MemberFilter, cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members', { params: { query: { ...filter, cursor } }, signal })),
    get: (id: string, signal: AbortSignal) =>
      versioned(client.GET('/api/v1/members/{id}', { params: { path: { id } }, signal })),
    create: (body: NewMember, key: string) =>
      answer(client.POST('/api/v1/members', { params: { header: { 'Idempotency-Key': key } }, body })),
    /** Changes what was seen as this version; 412 if it has another one meanwhile. */
    change: (id: string, version: string, body: MemberChange) =>
      answer(
        client.PATCH('/api/v1/members/{id}', {
          params: { path: { id }, header: { 'If-Match': version } },
          body,
        }),
      ),
    fields: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/member-fields', { signal }))).items,
    purchases: (id: string, q: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/purchases', {
          params: { path: { id }, query: { q, cursor } },
          signal,
        }),
      ),
    bindings: (id: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/members/{id}/bindings', { params: { path: { id } }, signal })),
    /** Numbers and address in full, for a reason that is kept. */
    fullView: (id: string, reason: string, fields: FullViewField[]) =>
      answer(
        client.POST('/api/v1/members/{id}/full-views', {
          params: { path: { id } },
          body: { reason, fields },
        }),
      ),
    /** A link that opens the member's card once. */
    link: async (id: string) =>
      (await answer(client.POST('/api/v1/members/{id}/links', { params: { path: { id } }, body: {} }))).url,
    bind: (memberId: string, consultantCode: string, reason: string) =>
      answer(client.POST('/api/v1/bindings', { body: { memberId, consultantCode, reason } })),
    tag: (id: string, add: string[], remove: string[]) =>
      answer(client.POST('/api/v1/members/{id}/tags', { params: { path: { id } }, body: { add, remove } })),
  }
}
