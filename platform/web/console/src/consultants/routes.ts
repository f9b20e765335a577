import { Connection } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const consultantRoutes: RouteRecordRaw[] = [
  {
    path: 'consultants',
    name: 'consultants',
    component: () => import('./ConsultantsPage.vue'),
    meta: {
      permission: 'MEMBERS_ALLOCATE',
      navigation: { group: 'members', title: 'consultants.title', icon: Connection },
    },
  },
]
