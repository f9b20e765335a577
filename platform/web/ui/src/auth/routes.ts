import { inject, type InjectionKey } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import ForbiddenPage from '../shell/ForbiddenPage.vue'
import MissingPage from '../shell/MissingPage.vue'
import CallbackPage from './CallbackPage.vue'
import type { Session } from './session.ts'
import SignInPage from './SignInPage.vue'

export const SESSION: InjectionKey<Session> = Symbol('session')

export function useSession(): Session {
  const session = inject(SESSION)
  if (!session) throw new Error('The application provides no session')
  return session
}

/** The pages that stand outside an application's frame. */
export const outsideRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', component: SignInPage, meta: { public: true } },
  { path: '/callback', name: 'callback', component: CallbackPage, meta: { public: true } },
]

/** The pages that any frame shows in place of one that is not there or not for this person. */
export const insideRoutes: RouteRecordRaw[] = [
  { path: 'forbidden', name: 'forbidden', component: ForbiddenPage },
  { path: ':missing(.*)*', name: 'missing', component: MissingPage },
]
