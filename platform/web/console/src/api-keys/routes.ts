import { Key } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const apiKeyRoutes: RouteRecordRaw[] = [
  {
    path: 'api-keys',
    name: 'api-keys',
    component: () => import('./ApiKeysPage.vue'),
    meta: { permission: 'ACCOUNT', navigation: { group: 'settings', title: 'apiKeys.title', icon: Key } },
  },
]
