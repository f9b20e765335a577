import { type NewStaffMember, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useStaffApi() {
  const client = useClient()
  return {
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/staff', { params: { query: { cursor } }, signal })),
    create: (person: NewStaffMember) => answer(client.POST('/api/v1/staff', { body: person })),
  }
}
