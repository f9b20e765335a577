import type { RouteRecordRaw } from 'vue-router'

export const membersRoutes: RouteRecordRaw[] = [
  {
    path: 'members',
    name: 'members',
    component: () => import('./MembersPage.vue'),
    meta: { permission: 'MEMBERS_READ' },
  },
]
