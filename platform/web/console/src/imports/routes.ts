import { Upload } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const importRoutes: RouteRecordRaw[] = [
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./ImportsPage.vue'),
    meta: {
      permission: 'IMPORTS',
      navigation: { group: 'data', title: 'imports.title', icon: Upload },
    },
  },
]
