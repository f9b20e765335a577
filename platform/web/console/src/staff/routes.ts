import { Postcard } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const staffRoutes: RouteRecordRaw[] = [
  {
    path: 'staff',
    name: 'staff',
    component: () => import('./StaffPage.vue'),
    meta: { permission: 'SETTINGS', navigation: { group: 'settings', title: 'staff.title', icon: Postcard } },
  },
]
