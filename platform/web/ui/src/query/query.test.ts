import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { Failure } from '../http/failure.ts'
import { everyPage, type Page, usePages } from './pages.ts'
import { useQuery } from './query.ts'

describe('a query', () => {
  it('shows only the newest answer, however late an older one comes', async () => {
    const word = ref('a')
    const answers = new Map<string, (answer: string) => void>()
    const query = useQuery(() => new Promise<string>((resolve) => answers.set(word.value, resolve)), word)
    word.value = 'b'
    await nextTick()
    answers.get('b')!('answer to b')
    answers.get('a')!('answer to a')
    await flushPromises()
    expect(query.data.value).toBe('answer to b')
    expect(query.loading.value).toBe(false)
  })

  it('keeps the failure until a retry succeeds', async () => {
    const outcomes = [() => Promise.reject(new Failure(500, 'internal', '')), () => Promise.resolve(1)]
    const query = useQuery(() => outcomes.shift()!())
    await flushPromises()
    expect(query.failure.value?.status).toBe(500)
    await query.reload()
    expect(query.failure.value).toBeNull()
    expect(query.data.value).toBe(1)
  })
})

const pages: Record<string, Page<number>> = {
  first: { items: [1, 2], nextCursor: 'second' },
  second: { items: [3], nextCursor: null },
}

describe('a list of pages', () => {
  it('grows until the last page', async () => {
    const list = usePages(async (cursor) => pages[cursor ?? 'first']!)
    await flushPromises()
    expect(list.hasMore.value).toBe(true)
    await list.loadMore()
    expect(list.data.value).toEqual([1, 2, 3])
    expect(list.hasMore.value).toBe(false)
  })

  it('keeps what it has when a further page fails', async () => {
    const list = usePages(async (cursor) => {
      if (cursor) throw new Failure(503, 'unavailable', '')
      return pages['first']!
    })
    await flushPromises()
    await list.loadMore()
    expect(list.data.value).toEqual([1, 2])
    expect(list.moreFailure.value?.status).toBe(503)
    expect(list.hasMore.value).toBe(true)
  })

  it('can be read whole', async () => {
    const signal = new AbortController().signal
    expect(await everyPage(async (cursor) => pages[cursor ?? 'first']!, signal)).toEqual([1, 2, 3])
  })
})
