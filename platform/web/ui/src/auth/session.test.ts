import type { User } from 'oidc-client-ts'
import { describe, expect, it, vi } from 'vitest'
import { rememberedBrand, sessionBrand } from './brand.ts'
import { createSession, type Keycloak } from './session.ts'

function user(token: string, more: Partial<User> = {}): User {
  return { access_token: token, expired: false, ...more } as User
}

function keycloak(more: Partial<Keycloak> = {}): Keycloak {
  return {
    getUser: async () => null,
    signinRedirect: vi.fn(async () => {}),
    signinRedirectCallback: async () => user('new', { state: { brand: 'jade', returnTo: '/members' } }),
    signinSilent: async () => user('renewed'),
    signoutRedirect: vi.fn(async () => {}),
    removeUser: async () => {},
    ...more,
  }
}

describe('a session', () => {
  it('asks Keycloak for a token of exactly one brand and remembers it', async () => {
    const server = keycloak()
    await createSession(server).signIn('jade', '/commission')
    expect(server.signinRedirect).toHaveBeenCalledWith({
      scope: 'openid organization:jade',
      state: { brand: 'jade', returnTo: '/commission' },
    })
    expect(rememberedBrand()).toBe('jade')
  })

  it('comes back to where the person wanted to go, in that brand only', async () => {
    const session = createSession(keycloak())
    expect(await session.complete()).toBe('/members')
    expect(sessionBrand()).toBe('jade')
    expect(session.signedInTo('jade')).toBe(true)
    expect(session.signedInTo(null)).toBe(true)
    expect(session.signedInTo('other-brand')).toBe(false)
  })

  it('renews a token that has run out, once for all who ask', async () => {
    const renewal = vi.fn(async () => user('renewed'))
    const session = createSession(
      keycloak({
        getUser: async () => user('old', { expired: true, refresh_token: 'refresh' }),
        signinSilent: renewal,
      }),
    )
    expect(await Promise.all([session.accessToken(), session.accessToken()])).toEqual(['renewed', 'renewed'])
    expect(renewal).toHaveBeenCalledOnce()
  })

  it('has no token when renewing fails', async () => {
    const session = createSession(
      keycloak({
        getUser: async () => user('old', { refresh_token: 'refresh' }),
        signinSilent: () => Promise.reject(new Error('session ended')),
      }),
    )
    expect(await session.renew()).toBeNull()
    expect(session.signedInTo(null)).toBe(false)
  })

  it('does not wait for a hidden frame when there is nothing to renew by', async () => {
    const renewal = vi.fn(async () => user('renewed'))
    expect(await createSession(keycloak({ signinSilent: renewal })).renew()).toBeNull()
    expect(renewal).not.toHaveBeenCalled()
  })
})
