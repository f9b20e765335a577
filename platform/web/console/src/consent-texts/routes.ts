import { Document } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const consentTextRoutes: RouteRecordRaw[] = [
  {
    path: 'consent-texts',
    name: 'consent-texts',
    component: () => import('./ConsentTextsPage.vue'),
    meta: {
      permission: 'SETTINGS',
      navigation: { group: 'settings', title: 'consentTexts.title', icon: Document },
    },
  },
]
