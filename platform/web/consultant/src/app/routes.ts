import { insideRoutes, outsideRoutes } from '@huigu/ui'
import type { RouteRecordRaw } from 'vue-router'
import { memberRoutes } from '../members/routes.ts'
import { rewardRoutes } from '../rewards/routes.ts'

export const routes: RouteRecordRaw[] = [
  ...outsideRoutes,
  {
    path: '/',
    component: () => import('./ConsultantFrame.vue'),
    children: [
      { path: '', redirect: { name: 'members' } },
      ...memberRoutes,
      ...rewardRoutes,
      ...insideRoutes,
    ],
  },
]
