import { createHttpClient, type Send } from '@huigu/ui'
import type { paths } from './schema.ts'

export * from './types.ts'
export type { paths } from './schema.ts'

export type Client = ReturnType<typeof createHttpClient<paths>>

/** The platform's API, typed by the server's own description of it. */
export function createClient(send: Send): Client {
  return createHttpClient<paths>(send)
}
