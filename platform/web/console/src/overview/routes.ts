import { PieChart } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const overviewRoutes: RouteRecordRaw[] = [
  {
    path: 'overview',
    name: 'overview',
    component: () => import('./OverviewPage.vue'),
    meta: {
      permission: 'SEGMENTS_FILTER',
      navigation: { group: 'members', title: 'overview.title', icon: PieChart },
    },
  },
]
