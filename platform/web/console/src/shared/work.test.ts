import type { Send } from '@huigu/ui'
import { expect, it } from 'vitest'
import { watchWork } from './work.ts'

const streams = (...texts: string[]): Send => {
  return async () => new Response(texts.shift() ?? '')
}
const told = (state: string, done: number) => `data: ${JSON.stringify({ state, done })}\n\n`

it('work is followed until it has ended, and not asked for again', async () => {
  const seen: number[] = []
  const watch = watchWork<{ state: string; done: number }>(
    streams(told('RUNNING', 1000) + told('DONE', 1200)),
    '/api/v1/jobs/1/events',
    ({ done }) => seen.push(done),
    new AbortController().signal,
  )

  await watch

  expect(seen).toEqual([1000, 1200])
})
