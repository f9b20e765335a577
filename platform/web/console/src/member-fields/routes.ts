import { Memo } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const memberFieldRoutes: RouteRecordRaw[] = [
  {
    path: 'member-fields',
    name: 'member-fields',
    component: () => import('./FieldsPage.vue'),
    meta: {
      permission: 'SETTINGS',
      navigation: { group: 'settings', title: 'memberFields.title', icon: Memo },
    },
  },
]
