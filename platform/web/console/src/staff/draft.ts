import type { NewStaffMember, Role } from '@huigu/api'

/** The roles that can be given here: ownership comes from the sign-up. */
export const ROLES: Role[] = ['OPERATIONS', 'FINANCE', 'SERVICE', 'STORE_MANAGER', 'CONSULTANT']

export interface Draft {
  name: string
  email: string
  roles: Role[]
  storeCode: string | undefined
  consultantCode: string | undefined
  password: string
}

export function emptyDraft(): Draft {
  return { name: '', email: '', roles: [], storeCode: undefined, consultantCode: undefined, password: '' }
}

/** Store and consultant belong to their roles only; without a password the person is invited. */
export function staffMemberOf(draft: Draft): NewStaffMember {
  const { name, email, roles } = draft
  return {
    name,
    email,
    roles,
    storeCode: roles.includes('STORE_MANAGER') ? draft.storeCode : undefined,
    consultantCode: roles.includes('CONSULTANT') ? draft.consultantCode : undefined,
    password: draft.password || undefined,
  }
}
