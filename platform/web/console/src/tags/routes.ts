import { PriceTag } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const tagRoutes: RouteRecordRaw[] = [
  {
    path: 'tags',
    name: 'tags',
    component: () => import('./TagsPage.vue'),
    meta: { permission: 'SETTINGS', navigation: { group: 'settings', title: 'tags.title', icon: PriceTag } },
  },
]
