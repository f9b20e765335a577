import { inject, type InjectionKey, type ShallowRef } from 'vue'

/** Who is signed in, for which brand, and what the server lets this person do. */
export interface Identity {
  tenant: { id: string; slug: string; brandName: string; timeZone: string }
  staff: { id: string; name: string; roles: string[]; consultantCode?: string | null }
  permissions: { permission: string; rows: string }[]
}

export const IDENTITY: InjectionKey<ShallowRef<Identity | null>> = Symbol('identity')

/** Whether a person may; without a named permission, whoever is signed in may. */
export function may(identity: Identity | null, permission: string | undefined): boolean {
  return (
    permission === undefined ||
    (identity?.permissions.some((right) => right.permission === permission) ?? false)
  )
}

/** For parts that are only ever shown to somebody who is signed in. */
export function useIdentity() {
  const identity = inject(IDENTITY)
  if (!identity?.value) throw new Error('No one is signed in')
  const signedIn = identity.value
  return {
    identity: signedIn,
    timeZone: signedIn.tenant.timeZone,
    may: (permission: string) => may(signedIn, permission),
  }
}
