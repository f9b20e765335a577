import './app/styles.ts'
import { createClient, provideClient, records, vocabulary } from '@huigu/api'
import { answer, launch } from '@huigu/ui'
import ConsultantApp from './app/ConsultantApp.vue'
import { routes } from './app/routes.ts'
import { wordings } from './app/wordings.ts'

void launch({
  base: '/consultant/',
  root: ConsultantApp,
  routes,
  wording: { ...wordings, word: vocabulary, record: records },
  identify: (send) => answer(createClient(send).GET('/api/v1/me')),
  install: (app, send) => provideClient(app, createClient(send)),
})
