import { type NewConsultant, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useConsultantsApi() {
  const client = useClient()
  return {
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/consultants', { params: { query: { cursor } }, signal })),
    create: (consultant: NewConsultant) => answer(client.POST('/api/v1/consultants', { body: consultant })),
  }
}
