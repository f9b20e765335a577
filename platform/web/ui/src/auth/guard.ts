import { shallowRef, watch } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'
import { Failure } from '../http/failure.ts'
import { isBrandSlug, rememberedBrand } from './brand.ts'
import { type Identity, may } from './identity.ts'
import type { Session } from './session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to everybody: the pages of signing in. */
    public?: boolean
    /** What a person must be allowed to do to see the page. */
    permission?: string
  }
}

/**
 * Lets nobody past who is not signed in to the brand asked for; knows who it is before any page is shown; and shows the
 * page `forbidden` to those whose role does not reach.
 */
export function guard(router: Router, session: Session, loadIdentity: () => Promise<Identity>) {
  const identity = shallowRef<Identity | null>(null)
  let started: Promise<void> | null = null

  router.beforeEach(async (to) => {
    if (to.meta.public) return true
    await (started ??= session.start())
    const brand = askedBrand(to)
    if (!session.signedInTo(brand)) return signIn(to, brand ?? rememberedBrand())
    try {
      identity.value ??= await loadIdentity()
    } catch (thrown) {
      const isOver = !session.signedInTo(brand)
      return isOver ? signIn(to, brand ?? rememberedBrand()) : refusal(Failure.of(thrown), to)
    }
    return may(identity.value, to.meta.permission) || { name: 'forbidden', query: { of: to.fullPath } }
  })

  async function signIn(to: RouteLocationNormalized, brand: string | null) {
    if (!brand) return { name: 'sign-in', query: { returnTo: to.fullPath } }
    try {
      await session.signIn(brand, to.fullPath)
    } catch {
      return { name: 'sign-in', query: { returnTo: to.fullPath, failed: 'network' } }
    }
    return false
  }

  watch(
    () => session.state.expired,
    (expired) => {
      if (expired && identity.value)
        void router.push({ name: 'sign-in', query: { returnTo: router.currentRoute.value.fullPath } })
    },
  )

  return identity
}

function askedBrand(to: RouteLocationNormalized): string | null {
  const asked = to.query.brand
  return typeof asked === 'string' && isBrandSlug(asked) ? asked : null
}

function refusal(failure: Failure, to: RouteLocationNormalized) {
  const reason = failure.status === 401 || failure.status === 403 ? 'refused' : failure.code
  return { name: 'sign-in', query: { returnTo: to.fullPath, failed: reason } }
}
