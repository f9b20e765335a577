import { Share } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const allocationRoutes: RouteRecordRaw[] = [
  {
    path: 'allocation',
    name: 'allocation',
    component: () => import('./AllocationPage.vue'),
    meta: {
      permission: 'MEMBERS_ALLOCATE',
      navigation: { group: 'members', title: 'allocation.title', icon: Share },
    },
  },
  {
    path: 'consultants/:code/handover',
    name: 'handover',
    component: () => import('./HandoverPage.vue'),
    meta: { permission: 'MEMBERS_ALLOCATE' },
    props: true,
  },
]
