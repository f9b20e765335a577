import { type MemberField, type NewMemberField, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useFieldsApi() {
  const client = useClient()
  return {
    list: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/member-fields', { signal }))).items,
    create: (field: NewMemberField) => answer(client.POST('/api/v1/member-fields', { body: field })),
    change: (code: string, change: Partial<Pick<MemberField, 'name' | 'options' | 'archived'>>) =>
      answer(client.PATCH('/api/v1/member-fields/{code}', { params: { path: { code } }, body: change })),
    remove: (code: string) =>
      answer(client.DELETE('/api/v1/member-fields/{code}', { params: { path: { code } } })),
  }
}
