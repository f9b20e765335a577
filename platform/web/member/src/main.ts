import '@huigu/ui/styles/tokens.css'
import '@huigu/ui/styles/base.css'
import { createClient, provideClient } from '@huigu/api'
import { createHuiguI18n, signedFetch, startTheme } from '@huigu/ui'
import { createApp } from 'vue'
import CardPage from './card/CardPage.vue'
import { card } from './card/messages.ts'

startTheme()
const app = createApp(CardPage).use(createHuiguI18n({ card }))
provideClient(app, createClient(signedFetch(null)))
app.mount('#app')
