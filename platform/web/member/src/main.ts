import '@huigu/ui/styles/tokens.css'
import '@huigu/ui/styles/base.css'
import { createClient, provideClient } from '@huigu/api'
import { createHuiguI18n, signedFetch, startTheme } from '@huigu/ui'
import { createApp, defineAsyncComponent } from 'vue'
import { wordings } from './wordings.ts'

/** The consultant's QR code leads to `/m/join`; every other address is the member's own card. */
const page = window.location.pathname.endsWith('/join')
  ? defineAsyncComponent(() => import('./join/JoinPage.vue'))
  : defineAsyncComponent(() => import('./card/CardPage.vue'))

startTheme()
const app = createApp(page).use(createHuiguI18n(wordings))
provideClient(app, createClient(signedFetch(null)))
app.mount('#app')
