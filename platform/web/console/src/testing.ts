import { createClient, provideClient, records, vocabulary } from '@huigu/api'
import { createHuiguI18n, IDENTITY, SEND, type Send } from '@huigu/ui'
import { flushPromises, mount } from '@vue/test-utils'
import { type App, type Component, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { wordings } from './app/wordings.ts'

const OWNER = {
  tenant: { id: 't', slug: 'demo', brandName: '小树苗', timeZone: 'Asia/Shanghai' },
  staff: { id: 's', name: '许若晴', roles: ['OWNER'] },
  permissions: [{ permission: 'SEGMENTS', rows: 'ALL' }],
}

/** What the server answers, by method and path; empty lists where nothing is said. */
export type Answers = Record<string, object>

/** A part of the console as the owner of a brand sees it in Chinese, once all that it asks for has come; links lead to the filter. */
export async function show(part: Component, props: Record<string, unknown> = {}, answers: Answers = {}) {
  const asked: { request: string; body: unknown }[] = []
  const send: Send = async (request) => {
    const name = `${request.method} ${new URL(request.url).pathname}`
    asked.push({ request: name, body: request.method === 'GET' ? null : await request.json() })
    return Response.json(answers[name] ?? { items: [] })
  }
  const filter = { path: '/', name: 'filter', component: { render: () => null } }
  const router = createRouter({ history: createMemoryHistory(), routes: [filter] })
  const page = mount(part, {
    props,
    global: {
      plugins: [
        createHuiguI18n({ ...wordings, word: vocabulary, record: records }, 'zh-CN'),
        router,
        (app: App) => provideClient(app, createClient(send)),
      ],
      provide: { [IDENTITY as symbol]: shallowRef(OWNER), [SEND as symbol]: send },
      stubs: { teleport: true },
    },
  })
  await flushPromises()
  return { page, router, asked }
}
