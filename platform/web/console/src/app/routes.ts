import { insideRoutes, outsideRoutes } from '@huigu/ui'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { allocationRoutes } from '../allocation/routes.ts'
import { apiKeyRoutes } from '../api-keys/routes.ts'
import { commissionRoutes } from '../commission/routes.ts'
import { consentTextRoutes } from '../consent-texts/routes.ts'
import { consultantRoutes } from '../consultants/routes.ts'
import { importRoutes } from '../imports/routes.ts'
import { jobRoutes } from '../jobs/routes.ts'
import { memberFieldRoutes } from '../member-fields/routes.ts'
import { mergingRoutes } from '../members/merging/routes.ts'
import { memberRoutes } from '../members/routes.ts'
import { overviewRoutes } from '../overview/routes.ts'
import { productRoutes } from '../products/routes.ts'
import { schemeRoutes } from '../schemes/routes.ts'
import { segmentRoutes } from '../segments/routes.ts'
import { settingsRoutes } from '../settings/routes.ts'
import { staffRoutes } from '../staff/routes.ts'
import { storeRoutes } from '../stores/routes.ts'
import { tagRoutes } from '../tags/routes.ts'

export const NAVIGATION_GROUPS = ['members', 'rewards', 'data', 'settings'] as const

declare module 'vue-router' {
  interface RouteMeta {
    /** Where the page stands in the navigation; pages without it are reached from others. */
    navigation?: { group: (typeof NAVIGATION_GROUPS)[number]; title: string; icon: Component }
  }
}

/** In the order of the navigation. */
export const featureRoutes: RouteRecordRaw[] = [
  ...memberRoutes,
  ...mergingRoutes,
  ...overviewRoutes,
  ...segmentRoutes,
  ...consultantRoutes,
  ...allocationRoutes,
  ...commissionRoutes,
  ...schemeRoutes,
  ...importRoutes,
  ...jobRoutes,
  ...storeRoutes,
  ...productRoutes,
  ...tagRoutes,
  ...memberFieldRoutes,
  ...consentTextRoutes,
  ...settingsRoutes,
  ...staffRoutes,
  ...apiKeyRoutes,
]

export const routes: RouteRecordRaw[] = [
  ...outsideRoutes,
  {
    path: '/',
    component: () => import('./ConsoleFrame.vue'),
    children: [
      { path: '', name: 'home', component: () => import('./HomePage.vue') },
      ...featureRoutes,
      ...insideRoutes,
    ],
  },
]
