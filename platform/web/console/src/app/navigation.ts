import { type Identity, may } from '@huigu/ui'
import type { RouteRecordRaw } from 'vue-router'
import { NAVIGATION_GROUPS } from './routes.ts'

/** The groups of the navigation with the pages that this person may open; empty groups are left out. */
export function navigationFor(identity: Identity, features: RouteRecordRaw[]) {
  return NAVIGATION_GROUPS.map((group) => ({
    group,
    entries: features
      .filter(({ meta }) => meta?.navigation?.group === group && may(identity, meta.permission))
      .map(({ name, meta }) => ({ name: String(name), ...meta!.navigation! })),
  })).filter(({ entries }) => entries.length > 0)
}
