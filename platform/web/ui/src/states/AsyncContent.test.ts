import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Failure } from '../http/failure.ts'
import { createHuiguI18n } from '../i18n/i18n.ts'
import { useQuery } from '../query/query.ts'
import AsyncContent from './AsyncContent.vue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function show(load: () => Promise<string>) {
  const query = useQuery(load)
  const page = mount(AsyncContent<string>, {
    props: { query },
    slots: { default: ({ data }: { data: string }) => data },
    global: { plugins: [createHuiguI18n({}, 'zh-CN')] },
  })
  return { query, page }
}

it('what failed for want of a network is asked for again once it is back', async () => {
  const outcomes = [() => Promise.reject(Failure.unreachable('offline')), () => Promise.resolve('there')]
  const { page } = show(() => outcomes.shift()!())
  await flushPromises()
  expect(page.text()).toContain('连不上服务器')

  window.dispatchEvent(new Event('offline'))
  await flushPromises()
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(page.text()).toBe('there')
  page.unmount()
})

it('what the server refused is not asked for again', async () => {
  const load = vi.fn(() => Promise.reject(new Failure(500, 'internal', '')))
  const { page } = show(load)
  await flushPromises()
  window.dispatchEvent(new Event('offline'))
  await flushPromises()
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  expect(load).toHaveBeenCalledOnce()
  page.unmount()
})

it('who waits long is told that it goes on', async () => {
  const { page } = show(() => new Promise<string>(() => {}))
  expect(page.text()).toBe('')
  await vi.advanceTimersByTimeAsync(5000)
  expect(page.text()).toBe('网络较慢，仍在加载…')
  page.unmount()
})
