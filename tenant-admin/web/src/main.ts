import '@huigu/ui/styles/tokens.css'
import '@huigu/ui/styles/base.css'
import { createHuiguI18n, startTheme } from '@huigu/ui'
import { createApp } from 'vue'
import InvitationPage from './invitation/InvitationPage.vue'
import SignUpPage from './signup/SignUpPage.vue'
import { wordings } from './wordings.ts'

/** Two pages that link to nothing of each other: the path says which. */
const page = window.location.pathname.endsWith('/invitation') ? InvitationPage : SignUpPage

startTheme()
createApp(page).use(createHuiguI18n(wordings)).mount('#app')
