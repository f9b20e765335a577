import type { RouteRecordRaw } from 'vue-router'

export const scanRoutes: RouteRecordRaw[] = [
  {
    path: 'scan',
    name: 'scan',
    component: () => import('./ScanPage.vue'),
    meta: { permission: 'MEMBERS_SCAN' },
  },
]
