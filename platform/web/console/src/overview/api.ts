import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useOverviewApi() {
  const client = useClient()
  return {
    portraits: (signal: AbortSignal) => answer(client.GET('/api/v1/portraits', { signal })),
    rfm: (signal: AbortSignal) => answer(client.GET('/api/v1/rfm', { signal })),
  }
}
