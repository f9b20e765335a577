import { type App, type Component, createApp, h, inject, type InjectionKey } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { guard } from '../auth/guard.ts'
import { type Identity, IDENTITY } from '../auth/identity.ts'
import { SESSION } from '../auth/routes.ts'
import { type ClientConfiguration, createSession, keycloakAt } from '../auth/session.ts'
import { type Send, signedFetch } from '../http/http.ts'
import { createHuiguI18n } from '../i18n/i18n.ts'
import type { Wording } from '../i18n/wording.ts'
import { startTheme } from '../theme/theme.ts'
import UnreachablePage from './UnreachablePage.vue'

export const SEND: InjectionKey<Send> = Symbol('send')

/** The signed fetch of the application. */
export function useSend(): Send {
  const send = inject(SEND)
  if (!send) throw new Error('The application provides no way to send')
  return send
}

export interface Application {
  /** Path under which the application is served, with slashes at both ends. */
  base: string
  root: Component
  routes: RouteRecordRaw[]
  wording: Record<string, Wording>
  identify(send: Send): Promise<Identity>
  install(app: App, send: Send): void
}

/** Starts an application for people who sign in by Keycloak. */
export async function launch(application: Application) {
  startTheme()
  const i18n = createHuiguI18n(application.wording)
  let configuration: ClientConfiguration
  try {
    const response = await signedFetch(null)(new Request('/api/v1/client-configuration'))
    configuration = (await response.json()) as ClientConfiguration
  } catch {
    createApp(() => h(UnreachablePage))
      .use(i18n)
      .mount('#app')
    return
  }
  const session = createSession(keycloakAt(configuration, application.base))
  const send = signedFetch(session)
  const router = createRouter({ history: createWebHistory(application.base), routes: application.routes })
  const app = createApp(application.root).use(i18n)
  app.provide(
    IDENTITY,
    guard(router, session, () => application.identify(send)),
  )
  app.provide(SESSION, session)
  app.provide(SEND, send)
  application.install(app, send)
  app.use(router).mount('#app')
}
