import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useRewardsApi() {
  const client = useClient()
  return {
    board: (month: string, signal: AbortSignal) =>
      answer(client.GET('/api/v1/commission/board', { params: { query: { month } }, signal })),
    lines: (month: string, consultantCode: string, cursor: string | undefined, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/commission/statements/{month}/{consultantCode}/lines', {
          params: { path: { month, consultantCode }, query: { cursor } },
          signal,
        }),
      ),
  }
}
