import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowReactive } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Failure } from '../http/failure.ts'
import { guard } from './guard.ts'
import type { Identity } from './identity.ts'
import type { Session } from './session.ts'

const page = { render: () => null }
const clerk: Identity = {
  tenant: { id: '1', slug: 'jade', brandName: '青玉', timeZone: 'Asia/Shanghai' },
  staff: { id: '2', name: '李明', roles: ['FINANCE'] },
  permissions: [{ permission: 'COMMISSION_READ', rows: 'ALL' }],
}

function setUp(signedIn: boolean, loadIdentity: () => Promise<Identity> = async () => clerk) {
  const session = {
    state: shallowReactive({ user: null, expired: false }),
    start: async () => {},
    signedInTo: () => signedIn,
    signIn: vi.fn(async () => {}),
  } as unknown as Session
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/sign-in', name: 'sign-in', component: page, meta: { public: true } },
      { path: '/forbidden', name: 'forbidden', component: page },
      { path: '/commission', component: page, meta: { permission: 'COMMISSION_READ' } },
      { path: '/imports', component: page, meta: { permission: 'IMPORTS' } },
    ],
  })
  guard(router, session, loadIdentity)
  return { session, router }
}

beforeEach(() => localStorage.clear())

describe('the way to a page', () => {
  it('leads to those whose role reaches', async () => {
    const { router } = setUp(true)
    await router.push('/commission')
    expect(router.currentRoute.value.path).toBe('/commission')
  })

  it('is closed to those whose role does not', async () => {
    const { router } = setUp(true)
    await router.push('/imports')
    expect(router.currentRoute.value.name).toBe('forbidden')
  })

  it('goes by Keycloak for the brand in the address', async () => {
    const { router, session } = setUp(false)
    await router.push('/commission?brand=jade')
    expect(session.signIn).toHaveBeenCalledWith('jade', '/commission?brand=jade')
  })

  it('asks for the brand where none is known', async () => {
    const { router, session } = setUp(false)
    await router.push('/commission')
    expect(session.signIn).not.toHaveBeenCalled()
    expect(router.currentRoute.value.fullPath).toBe('/sign-in?returnTo=/commission')
  })

  it('ends at the sign-in, without a loop, when the brand does not know the person', async () => {
    const { router } = setUp(true, () => Promise.reject(new Failure(401, 'unauthenticated', '')))
    await router.push('/commission')
    expect(router.currentRoute.value.query.failed).toBe('refused')
  })

  it('goes by Keycloak again when the session has ended meanwhile', async () => {
    localStorage.setItem('huigu.brand', 'jade')
    const { router, session } = setUp(true, () => {
      session.signedInTo = () => false
      return Promise.reject(new Failure(401, 'unauthenticated', ''))
    })
    await router.push('/commission')
    expect(session.signIn).toHaveBeenCalledWith('jade', '/commission')
  })

  it('leads to the sign-in once the session has expired', async () => {
    const { router, session } = setUp(true)
    await router.push('/commission')
    session.state.expired = true
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('sign-in')
  })
})
