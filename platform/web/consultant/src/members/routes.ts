import type { RouteRecordRaw } from 'vue-router'

export const memberRoutes: RouteRecordRaw[] = [
  {
    path: 'members',
    name: 'members',
    component: () => import('./MembersPage.vue'),
    meta: { permission: 'MEMBERS_READ' },
  },
  {
    path: 'members/:id',
    name: 'member',
    component: () => import('./MemberPage.vue'),
    props: true,
    meta: { permission: 'MEMBERS_READ' },
  },
]
