import { Collection, Filter } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const segmentRoutes: RouteRecordRaw[] = [
  {
    path: 'filter',
    name: 'filter',
    component: () => import('./FilterPage.vue'),
    meta: {
      permission: 'SEGMENTS_FILTER',
      navigation: { group: 'members', title: 'segments.title', icon: Filter },
    },
    children: [
      {
        path: ':id',
        name: 'filtered-member',
        component: () => import('../members/MemberPanel.vue'),
        meta: { permission: 'MEMBERS_READ' },
        props: true,
      },
    ],
  },
  {
    path: 'segments',
    name: 'segments',
    component: () => import('./SavedSegmentsPage.vue'),
    meta: {
      permission: 'SEGMENTS',
      navigation: { group: 'members', title: 'segments.saved.title', icon: Collection },
    },
  },
  {
    path: 'segments/:segmentId/:direction(entered|left)',
    name: 'segment-changes',
    component: () => import('./ChangesPage.vue'),
    meta: { permission: 'SEGMENTS' },
    props: true,
    children: [
      {
        path: ':id',
        name: 'changed-member',
        component: () => import('../members/MemberPanel.vue'),
        meta: { permission: 'MEMBERS_READ' },
        props: true,
      },
    ],
  },
]
