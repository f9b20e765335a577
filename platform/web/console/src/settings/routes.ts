import { Operation } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const settingsRoutes: RouteRecordRaw[] = [
  {
    path: 'settings',
    name: 'settings',
    component: () => import('./SettingsPage.vue'),
    meta: {
      permission: 'SETTINGS',
      navigation: { group: 'settings', title: 'settings.title', icon: Operation },
    },
  },
]
