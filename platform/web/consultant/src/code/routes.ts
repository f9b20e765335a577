import type { RouteRecordRaw } from 'vue-router'

export const codeRoutes: RouteRecordRaw[] = [
  {
    path: 'code',
    name: 'code',
    component: () => import('./CodePage.vue'),
    meta: { permission: 'CONSULTANT_CODES' },
  },
]
