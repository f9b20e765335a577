import { CopyDocument } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const mergingRoutes: RouteRecordRaw[] = [
  {
    path: 'duplicates',
    name: 'duplicates',
    component: () => import('./DuplicatesPage.vue'),
    meta: {
      permission: 'MEMBERS_MERGE',
      navigation: { group: 'members', title: 'merging.title', icon: CopyDocument },
    },
    children: [
      {
        path: ':id',
        name: 'duplicate-member',
        component: () => import('../MemberPanel.vue'),
        meta: { permission: 'MEMBERS_READ' },
        props: true,
      },
    ],
  },
]
