import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { readCriteria, useFilter } from './filter.ts'
import { leafOf } from './tree.ts'

describe('what stands in the address', () => {
  it.each([
    ['{"all":[{"portrait":"DORMANT"}]}', { all: [{ portrait: 'DORMANT' }] }],
    ['{"rfm":"NO_VALUE"}', { rfm: 'NO_VALUE' }],
  ])('%s is a tree', (text, criteria) => {
    expect(readCriteria(text)).toEqual(criteria)
  })

  it.each([[undefined], [''], ['{'], ['null'], ['7'], ['{}'], ['{"all":[],"any":[]}']])(
    '%s is none',
    (text) => {
      expect(readCriteria(text)).toBeNull()
    },
  )
})

describe('the filter', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  async function open(address: string) {
    const page = { template: '<i/>' }
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/filter', component: page }],
    })
    await router.push(address)
    let filter!: ReturnType<typeof useFilter>
    const wrapper = mount(
      { setup: () => ((filter = useFilter()), () => null) },
      { global: { plugins: [router] } },
    )
    return { router, filter, wrapper }
  }
  const asked = '/filter?criteria=' + encodeURIComponent('{"any":[{"gender":"FEMALE"}]}')

  it('opens what the address asks for', async () => {
    const { filter } = await open(asked)

    expect(filter.group.value).toMatchObject({ join: 'any', parts: [{ kind: 'gender', body: 'FEMALE' }] })
  })

  it('asks in the address once the choosing pauses, and not before', async () => {
    const { router, filter } = await open(asked)

    filter.group.value = { ...filter.group.value, parts: [leafOf('gender', 'MALE')] }
    await nextTick()
    await vi.advanceTimersByTimeAsync(299)
    expect(router.currentRoute.value.query.criteria).toContain('FEMALE')
    await vi.advanceTimersByTimeAsync(1)
    expect(router.currentRoute.value.query.criteria).toBe('{"any":[{"gender":"MALE"}]}')
  })

  it('follows the address when it goes back', async () => {
    const { router, filter } = await open(asked)

    await router.push('/filter')

    expect(filter.group.value.parts).toEqual([])
  })

  it('changes no address after it is left', async () => {
    const { router, filter, wrapper } = await open(asked)
    const replaced = vi.spyOn(router, 'replace')
    filter.open(null)
    await nextTick()

    wrapper.unmount()
    await vi.advanceTimersByTimeAsync(1000)

    expect(replaced).not.toHaveBeenCalled()
  })
})
