import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'
import { countsOf, criteriaOf, type QuickFilter } from './filters.ts'

/** Members that a page of the list holds: few enough to come at once, many enough to stay ahead of a finger. */
const PAGE = 100

/** The server shows a consultant the own members only. */
export function useMembersApi() {
  const client = useClient()
  return {
    /** Members by a word or by a quick filter. */
    list: (
      { q, filter }: { q?: string; filter?: QuickFilter },
      cursor: string | undefined,
      signal: AbortSignal,
    ) => {
      if (!filter) {
        const query = { q, cursor, limit: PAGE }
        return answer(client.GET('/api/v1/members', { params: { query }, signal }))
      }
      const body = { criteria: criteriaOf(filter), limit: PAGE, cursor }
      return answer(client.POST('/api/v1/segments/members', { body, signal }))
    },
    async filterCounts(signal: AbortSignal) {
      const criteria = criteriaOf('BIRTHDAY_SOON')
      const [overview, birthdays] = await Promise.all([
        answer(client.GET('/api/v1/portraits', { signal })),
        answer(client.POST('/api/v1/segments/count', { body: { criteria }, signal })),
      ])
      return countsOf(overview, birthdays.count)
    },
  }
}
