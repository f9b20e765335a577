import '@huigu/ui/styles/tokens.css'
import '@huigu/ui/styles/base.css'
import { createClient, provideClient } from '@huigu/api'
import { createHuiguI18n, signedFetch, startTheme } from '@huigu/ui'
import { type Component, createApp, defineAsyncComponent } from 'vue'
import { wordings } from './wordings.ts'

/** The consultant's QR code leads to `/m/join`, the card to `/m/data`; every other address is the member's own card. */
const PAGES: [string, () => Promise<{ default: Component }>][] = [
  ['/join', () => import('./join/JoinPage.vue')],
  ['/data', () => import('./data/DataPage.vue')],
]
const [, load] = PAGES.find(([end]) => window.location.pathname.endsWith(end)) ?? [
  '',
  () => import('./card/CardPage.vue'),
]

startTheme()
const app = createApp(defineAsyncComponent(load)).use(createHuiguI18n(wordings))
provideClient(app, createClient(signedFetch(null)))
app.mount('#app')
