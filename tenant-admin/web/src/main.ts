import '@huigu/ui/styles/tokens.css'
import '@huigu/ui/styles/base.css'
import { createHuiguI18n, startTheme } from '@huigu/ui'
import { createApp, watchEffect } from 'vue'
import InvitationPage from './invitation/InvitationPage.vue'
import SignUpPage from './signup/SignUpPage.vue'
import { wordings } from './wordings.ts'

/** Two pages that link to nothing of each other: the path says which. */
const isInvitation = window.location.pathname.endsWith('/invitation')
const i18n = createHuiguI18n(wordings)

startTheme()
watchEffect(() => {
  const title = i18n.global.t(isInvitation ? 'invitation.page' : 'signUp.page')
  document.title = `${title} · ${i18n.global.t('product')}`
})
createApp(isInvitation ? InvitationPage : SignUpPage)
  .use(i18n)
  .mount('#app')
