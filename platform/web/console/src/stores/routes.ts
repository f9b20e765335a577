import { OfficeBuilding } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const storeRoutes: RouteRecordRaw[] = [
  {
    path: 'stores',
    name: 'stores',
    component: () => import('./StoresPage.vue'),
    meta: {
      permission: 'SETTINGS',
      navigation: { group: 'settings', title: 'stores.title', icon: OfficeBuilding },
    },
  },
]
