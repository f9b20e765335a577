import { Goods } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const productRoutes: RouteRecordRaw[] = [
  {
    path: 'products',
    name: 'products',
    component: () => import('./ProductsPage.vue'),
    meta: { permission: 'SETTINGS', navigation: { group: 'settings', title: 'products.title', icon: Goods } },
  },
]
