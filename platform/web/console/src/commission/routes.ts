import { DataLine } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const commissionRoutes: RouteRecordRaw[] = [
  {
    path: 'commission',
    name: 'commission',
    component: () => import('./CommissionPage.vue'),
    meta: {
      permission: 'COMMISSION_READ',
      navigation: { group: 'rewards', title: 'commission.title', icon: DataLine },
    },
    children: [
      {
        path: ':month/:consultantCode',
        name: 'statement',
        component: () => import('./StatementPanel.vue'),
        meta: { permission: 'COMMISSION_READ' },
        props: true,
      },
    ],
  },
]
