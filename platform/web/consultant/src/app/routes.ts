import { insideRoutes, outsideRoutes } from '@huigu/ui'
import type { RouteRecordRaw } from 'vue-router'
import { codeRoutes } from '../code/routes.ts'
import { memberRoutes } from '../member/routes.ts'
import { membersRoutes } from '../members/routes.ts'
import { rewardRoutes } from '../rewards/routes.ts'
import { scanRoutes } from '../scan/routes.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page has buttons of its own at the bottom. */
    withoutTabs?: boolean
  }
}

export const routes: RouteRecordRaw[] = [
  ...outsideRoutes,
  {
    path: '/',
    component: () => import('./ConsultantFrame.vue'),
    children: [
      { path: '', redirect: { name: 'members' } },
      ...membersRoutes,
      ...memberRoutes,
      ...rewardRoutes,
      ...codeRoutes,
      ...scanRoutes,
      ...insideRoutes,
    ],
  },
]
