import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { shallowReactive } from 'vue'
import type { Credentials } from '../http/http.ts'
import { rememberBrand, sessionBrand, startBrandSession } from './brand.ts'

/** What a browser has to know before anybody is signed in; asked of the server, so that one build fits every place. */
export interface ClientConfiguration {
  keycloakUrl: string
  realm: string
  clientId: string
}

/** What Keycloak has to hand back after signing in. */
interface Journey {
  brand: string
  returnTo: string
}

/** The signed-in person of this tab. Tokens live in the tab's session storage and end with it. */
export interface Session extends Credentials {
  readonly state: { user: User | null; expired: boolean }
  /** Finds the person who signed in before in this tab. */
  start(): Promise<void>
  signedInTo(brand: string | null): boolean
  signIn(brand: string, returnTo: string): Promise<void>
  /** Ends the way back from Keycloak; answers where the person wanted to go. */
  complete(): Promise<string>
  signOut(): Promise<void>
}

export type Keycloak = Pick<
  UserManager,
  'getUser' | 'signinRedirect' | 'signinRedirectCallback' | 'signinSilent' | 'signoutRedirect' | 'removeUser'
>

export function keycloakAt(configuration: ClientConfiguration, base: string): Keycloak {
  const home = new URL(base, window.location.origin).href
  return new UserManager({
    authority: `${configuration.keycloakUrl}/realms/${configuration.realm}`,
    client_id: configuration.clientId,
    redirect_uri: `${home}callback`,
    post_logout_redirect_uri: `${home}sign-in`,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
  })
}

export function createSession(keycloak: Keycloak): Session {
  const state = shallowReactive<Session['state']>({ user: null, expired: false })
  let renewing: Promise<string | null> | null = null

  /** By the refresh token alone: without one the library would wait for a hidden frame, which our pages refuse to be in. */
  async function renewOnce(): Promise<string | null> {
    try {
      const known = await keycloak.getUser()
      state.user = known?.refresh_token ? await keycloak.signinSilent() : null
    } catch {
      state.user = null
    }
    return state.user?.access_token ?? null
  }

  const renew = () => (renewing ??= renewOnce().finally(() => (renewing = null)))

  return {
    state,
    renew,
    async start() {
      state.user = await keycloak.getUser()
      if (state.user?.expired) await renew()
    },
    async accessToken() {
      const user = await keycloak.getUser()
      return user && !user.expired ? user.access_token : renew()
    },
    signedInTo: (brand) => state.user !== null && (brand === null || brand === sessionBrand()),
    expired: () => (state.expired = true),
    signIn(brand, returnTo) {
      rememberBrand(brand)
      const journey: Journey = { brand, returnTo }
      return keycloak.signinRedirect({ scope: `openid organization:${brand}`, state: journey })
    },
    async complete() {
      state.user = await keycloak.signinRedirectCallback()
      state.expired = false
      const journey = state.user.state as Journey
      startBrandSession(journey.brand)
      return journey.returnTo
    },
    signOut: () => keycloak.signoutRedirect(),
  }
}
