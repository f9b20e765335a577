import './app/styles.ts'
import { createClient, provideClient, records, vocabulary } from '@huigu/api'
import { answer, launch } from '@huigu/ui'
import ConsoleApp from './app/ConsoleApp.vue'
import { routes } from './app/routes.ts'
import { wordings } from './app/wordings.ts'
import { createDirectory, provideDirectory } from './shared/directory.ts'

void launch({
  base: '/console/',
  root: ConsoleApp,
  routes,
  wording: { ...wordings, word: vocabulary, record: records },
  identify: (send) => answer(createClient(send).GET('/api/v1/me')),
  install(app, send) {
    const client = createClient(send)
    provideClient(app, client)
    provideDirectory(app, createDirectory(client))
  },
})
