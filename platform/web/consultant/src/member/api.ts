import { type MemberChange, useClient } from '@huigu/api'
import { answer, everyPage, type Versioned, versioned } from '@huigu/ui'

/** What is asked about one member, and done for this one. */
export function useMemberApi() {
  const client = useClient()
  const of = (id: string) => ({ params: { path: { id } } })
  const detail = (id: string, signal?: AbortSignal) =>
    client.GET('/api/v1/members/{id}', { ...of(id), signal })
  return {
    get: (id: string, signal: AbortSignal) => answer(detail(id, signal)),
    /** With the version that a change has to name. */
    versioned: (id: string, signal?: AbortSignal) => versioned(detail(id, signal)),
    change: (id: string, { value, version }: Versioned<MemberChange>) =>
      versioned(
        client.PATCH('/api/v1/members/{id}', {
          params: { path: { id }, header: { 'If-Match': version } },
          body: value,
        }),
      ),
    /** The fields that the brand defined and still uses. */
    fields: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/member-fields', { signal }))).items.filter(
        ({ archived }) => !archived,
      ),
    /** Since when the member has this consultant; null for one who has none. */
    boundSince: async (id: string, signal: AbortSignal) => {
      const { items } = await answer(client.GET('/api/v1/members/{id}/bindings', { ...of(id), signal }))
      const now = items.find(({ to, consultantCode }) => !to && consultantCode)
      return now?.from ?? null
    },
    keptGoods: async (id: string, signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/members/{id}/kept-goods', { ...of(id), signal }))).items,
    consents: async (id: string, signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/members/{id}/consents', { ...of(id), signal }))).items,
    /** What the member has of what each portrait goes by. */
    portraitReasons: async (memberId: string, portraits: string[], signal: AbortSignal) => {
      const criteria = { all: portraits.map((portrait) => ({ portrait })) }
      const body = { criteria, memberId }
      return (await answer(client.POST('/api/v1/segments/explanations', { body, signal }))).parts
    },
    /** The whole number, for a reason that is kept. */
    phone: async (id: string, reason: string) =>
      (await answer(client.POST('/api/v1/members/{id}/phone-views', { ...of(id), body: { reason } }))).phone,
    /** A link that opens the member's card once. */
    link: async (id: string) =>
      (await answer(client.POST('/api/v1/members/{id}/links', { ...of(id), body: {} }))).url,
    /** Names of the stores by code. */
    async storeNames(signal: AbortSignal) {
      const stores = await everyPage(
        (cursor) => answer(client.GET('/api/v1/stores', { params: { query: { cursor } }, signal })),
        signal,
      )
      return new Map(stores.map(({ code, name }) => [code, name]))
    },
    purchases: (id: string, q: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/members/{id}/purchases', {
          params: { path: { id }, query: { q, cursor } },
          signal,
        }),
      ),
  }
}
