import { Clock } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const jobRoutes: RouteRecordRaw[] = [
  {
    path: 'jobs',
    name: 'jobs',
    component: () => import('./JobsPage.vue'),
    meta: { permission: 'MEMBERS_CHANGE', navigation: { group: 'data', title: 'jobs.title', icon: Clock } },
  },
]
