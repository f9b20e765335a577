import { insideRoutes, outsideRoutes } from '@huigu/ui'
import type { RouteRecordRaw } from 'vue-router'
import { codeRoutes } from '../code/routes.ts'
import { memberRoutes } from '../members/routes.ts'
import { rewardRoutes } from '../rewards/routes.ts'
import { scanRoutes } from '../scan/routes.ts'

export const routes: RouteRecordRaw[] = [
  ...outsideRoutes,
  {
    path: '/',
    component: () => import('./ConsultantFrame.vue'),
    children: [
      { path: '', redirect: { name: 'members' } },
      ...memberRoutes,
      ...rewardRoutes,
      ...codeRoutes,
      ...scanRoutes,
      ...insideRoutes,
    ],
  },
]
