import { SetUp } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const schemeRoutes: RouteRecordRaw[] = [
  {
    path: 'commission-schemes',
    name: 'schemes',
    component: () => import('./SchemesPage.vue'),
    meta: {
      permission: 'COMMISSION_SCHEMES',
      navigation: { group: 'rewards', title: 'schemes.title', icon: SetUp },
    },
  },
  {
    path: 'commission-schemes/:code?/edit',
    name: 'scheme',
    component: () => import('./SchemePage.vue'),
    meta: { permission: 'COMMISSION_SCHEMES' },
    props: true,
  },
]
