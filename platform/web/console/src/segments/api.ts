import { useClient } from '@huigu/api'
import { answer, saveFile, useSend } from '@huigu/ui'
import type { Criteria } from './tree.ts'

export type Format = 'csv' | 'xlsx'
export type Direction = 'entered' | 'left'

export function useSegmentsApi() {
  const client = useClient()
  const send = useSend()

  /** Saves the members of a segment as a file, its headings in the language of the page. */
  async function save(request: Request, fileName: string, locale: string) {
    request.headers.set('Accept-Language', locale)
    saveFile(await (await send(request)).blob(), fileName)
  }
  const address = (path: string) => new URL(path, window.location.origin)

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
    /** Who came or went since the end of yesterday. */
    changed: (id: string, direction: Direction, cursor: string | undefined, signal: AbortSignal) => {
      const params = { path: { id }, query: { cursor } }
      return answer(
        direction === 'entered'
          ? client.GET('/api/v1/segments/{id}/changes/entered', { params, signal })
          : client.GET('/api/v1/segments/{id}/changes/left', { params, signal }),
      )
    },
    export: (id: string, format: Format, name: string, locale: string) =>
      save(
        new Request(address(`/api/v1/segments/${id}/export?format=${format}`)),
        `${name}.${format}`,
        locale,
      ),
    exportCriteria: (criteria: Criteria, format: Format, name: string, locale: string) =>
      save(
        new Request(address(`/api/v1/segments/export?format=${format}`), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ criteria }),
        }),
        `${name}.${format}`,
        locale,
      ),
    create: (name: string, criteria: Criteria) =>
      answer(client.POST('/api/v1/segments', { body: { name, criteria } })),
    change: (id: string, change: { name?: string; criteria?: Criteria }) =>
      answer(client.PATCH('/api/v1/segments/{id}', { params: { path: { id } }, body: change })),
    remove: (id: string) => answer(client.DELETE('/api/v1/segments/{id}', { params: { path: { id } } })),
    purposes: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/consent-purposes', { signal }))).items,
  }
}
