import { type CommissionMoved, type Statement, useClient } from '@huigu/api'
import { answer, download, everyPage, useSend } from '@huigu/ui'

const WHOLE = 500

/** Address of the month's statements as CSV. */
export function exportAddress(month: string, groupCode?: string): string {
  const query = new URLSearchParams({ month, ...(groupCode ? { groupCode } : {}) })
  return `/api/v1/commission/statements/export?${query}`
}

/** Group by group, those without one last, the best first; who shares a rank stays in the order of codes. */
export function byRank(statements: Statement[]): Statement[] {
  const group = ({ groupCode }: Statement) => groupCode ?? '\uFFFF'
  return [...statements].sort((one, other) => group(one).localeCompare(group(other)) || one.rank - other.rank)
}

/** The month with a new total in its row; null where that is no news. */
export function withTotal(statements: Statement[], moved: CommissionMoved): Statement[] | null {
  const row = statements.find(
    ({ month, consultantCode }) => month === moved.month && consultantCode === moved.consultantCode,
  )
  if (!row || row.settledTotal === moved.settledTotal) return null
  return statements.map((one) => (one === row ? { ...row, settledTotal: moved.settledTotal } : one))
}

export function useCommissionApi() {
  const client = useClient()
  const send = useSend()
  return {
    /** The month whole, for totals are shown above the table; group by group in the order of rank. */
    statements: async (month: string, groupCode: string | undefined, signal: AbortSignal) => {
      const statements = await everyPage(
        (cursor) =>
          answer(
            client.GET('/api/v1/commission/statements', {
              params: { query: { month, groupCode, cursor, limit: WHOLE } },
              signal,
            }),
          ),
        signal,
      )
      return byRank(statements)
    },
    daily: async (month: string, groupCode: string | undefined, signal: AbortSignal) => {
      const path = '/api/v1/commission/months/{month}/daily'
      const days = await answer(
        client.GET(path, { params: { path: { month }, query: { groupCode } }, signal }),
      )
      return days.items
    },
    lines: (month: string, consultantCode: string, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/commission/statements/{month}/{consultantCode}/lines', {
          params: { path: { month, consultantCode }, query: { cursor } },
          signal,
        }),
      ),
    export: (month: string, groupCode?: string) =>
      download(
        send,
        exportAddress(month, groupCode),
        `commission-${month}${groupCode ? `-${groupCode}` : ''}.csv`,
      ),
  }
}
