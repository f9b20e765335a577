import { expect, it } from 'vitest'
import { emptyDraft, staffMemberOf } from './draft.ts'

it('a store chosen before the role changed is not sent', () => {
  const draft = {
    ...emptyDraft(),
    name: '王芳',
    email: 'wang@example.com',
    storeCode: 'S01',
    roles: ['FINANCE' as const],
  }
  expect(staffMemberOf(draft).storeCode).toBeUndefined()
  expect(staffMemberOf({ ...draft, roles: ['STORE_MANAGER'] }).storeCode).toBe('S01')
})

it('an empty password means an invitation', () => {
  expect(staffMemberOf(emptyDraft()).password).toBeUndefined()
})
