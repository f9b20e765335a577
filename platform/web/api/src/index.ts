import { createHttpClient, type Send } from '@huigu/ui'
import { type App, inject, type InjectionKey } from 'vue'
import type { paths } from './schema.ts'

export * from './live.ts'
export * from './types.ts'
export * from './vocabulary.ts'
export * from './records/birthday.ts'
export * from './records/origin.ts'
export { records } from './records/messages.ts'
export { default as ExplainedLine } from './records/ExplainedLine.vue'
export { default as PurchaseEntry } from './records/PurchaseEntry.vue'
export type { paths } from './schema.ts'

export type Client = ReturnType<typeof createHttpClient<paths>>

/** The platform's API, typed by the server's own description of it. */
export function createClient(send: Send): Client {
  return createHttpClient<paths>(send)
}

const CLIENT: InjectionKey<Client> = Symbol('client')

export function provideClient(app: App, client: Client) {
  app.provide(CLIENT, client)
}

export function useClient(): Client {
  const client = inject(CLIENT)
  if (!client) throw new Error('The application provides no client')
  return client
}
