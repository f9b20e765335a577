import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useScanApi() {
  const client = useClient()
  return {
    /** Binds the member whose card shows the code, as the brand's policy says, and tells who it is. */
    async scan(cardCode: string, signal: AbortSignal) {
      const { outcome, memberId: id } = await answer(
        client.POST('/api/v1/bindings/scans', { body: { cardCode }, signal }),
      )
      const member = await answer(client.GET('/api/v1/members/{id}', { params: { path: { id } }, signal }))
      return { outcome, member }
    },
  }
}
