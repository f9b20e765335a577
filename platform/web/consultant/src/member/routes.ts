import type { RouteRecordRaw } from 'vue-router'

export const memberRoutes: RouteRecordRaw[] = [
  {
    path: 'members/:id',
    name: 'member',
    component: () => import('./MemberPage.vue'),
    props: true,
    meta: { permission: 'MEMBERS_READ' },
  },
  {
    path: 'members/:id/edit',
    name: 'member-edit',
    component: () => import('./edit/EditPage.vue'),
    props: true,
    meta: { permission: 'MEMBERS_CHANGE', withoutTabs: true },
  },
]
