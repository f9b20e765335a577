import { createClient, provideClient, records, vocabulary } from '@huigu/api'
import { createHuiguI18n, IDENTITY, SEND, type Send } from '@huigu/ui'
import { flushPromises, mount } from '@vue/test-utils'
import { onTestFinished } from 'vitest'
import { type App, type Component, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { wordings } from './app/wordings.ts'
import { createDirectory, provideDirectory } from './shared/directory.ts'

const OWNER = {
  tenant: { id: 't', slug: 'demo', brandName: '小树苗', timeZone: 'Asia/Shanghai' },
  staff: { id: 's', name: '许若晴', roles: ['OWNER'] },
  permissions: [{ permission: 'SEGMENTS', rows: 'ALL' }],
}

/** What the server answers, by method and path; empty lists where nothing is said. */
export type Answers = Record<string, object>

/**
 * A part of the console as the owner of a brand sees it in Chinese, once all that it asks for has come; links lead to the
 * filter, and parts named in `stubs` are left out.
 */
export async function show(
  part: Component,
  props: Record<string, unknown> = {},
  answers: Answers = {},
  stubs: Record<string, true> = {},
) {
  const asked: { request: string; body: unknown }[] = []
  const send: Send = async (request) => {
    const { pathname, search } = new URL(request.url)
    const body: unknown = request.method === 'GET' ? null : await request.json()
    asked.push({ request: `${request.method} ${pathname}${decodeURIComponent(search)}`, body })
    return Response.json(answers[`${request.method} ${pathname}`] ?? { items: [] })
  }
  const filter = { path: '/', name: 'filter', component: { render: () => null } }
  const router = createRouter({ history: createMemoryHistory(), routes: [filter] })
  const client = createClient(send)
  const provideServer = (app: App) => {
    provideClient(app, client)
    provideDirectory(app, createDirectory(client))
  }
  const page = mount(part, {
    props,
    global: {
      plugins: [
        createHuiguI18n({ ...wordings, word: vocabulary, record: records }, 'zh-CN'),
        router,
        provideServer,
      ],
      stubs,
      provide: { [IDENTITY as symbol]: shallowRef(OWNER), [SEND as symbol]: send },
    },
  })
  onTestFinished(() => page.unmount())
  await flushPromises()
  return { page, asked }
}
