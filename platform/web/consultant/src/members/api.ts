import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'
import { countsOf, criteriaOf, type QuickFilter } from './filters.ts'

/** Members that a page of the list holds: few enough to come at once, many enough to stay ahead of a finger. */
const PAGE = 100

/** The server shows a consultant the own members only. */
export function useMembersApi() {
  const client = useClient()

  /** How many fit all of the filters. */
  async function count(filters: readonly QuickFilter[], signal: AbortSignal) {
    const body = { criteria: criteriaOf(filters) }
    return (await answer(client.POST('/api/v1/segments/count', { body, signal }))).count
  }

  return {
    /** Members by a word or by quick filters. */
    list: (
      { q, filters }: { q?: string; filters: readonly QuickFilter[] },
      cursor: string | undefined,
      signal: AbortSignal,
    ) => {
      if (!filters.length) {
        const query = { q, cursor, limit: PAGE }
        return answer(client.GET('/api/v1/members', { params: { query }, signal }))
      }
      const body = { criteria: criteriaOf(filters), limit: PAGE, cursor }
      return answer(client.POST('/api/v1/segments/members', { body, signal }))
    },
    count,
    async filterCounts(signal: AbortSignal) {
      const [overview, birthdays] = await Promise.all([
        answer(client.GET('/api/v1/portraits', { signal })),
        count(['BIRTHDAY_SOON'], signal),
      ])
      return countsOf(overview, birthdays)
    },
  }
}
