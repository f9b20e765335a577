import { User } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const memberRoutes: RouteRecordRaw[] = [
  {
    path: 'members',
    name: 'members',
    component: () => import('./MembersPage.vue'),
    meta: {
      permission: 'MEMBERS_READ',
      navigation: { group: 'members', title: 'members.title', icon: User },
    },
    children: [
      {
        path: ':id',
        name: 'member',
        component: () => import('./MemberPanel.vue'),
        meta: { permission: 'MEMBERS_READ' },
        props: true,
      },
    ],
  },
]
