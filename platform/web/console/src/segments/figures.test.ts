import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useFigures } from './figures.ts'

it('the figures of a segment are asked for once, when its row is first shown', async () => {
  const load = vi.fn(async (id: string) => `of ${id}`)
  const scope = effectScope()
  const figuresOf = scope.run(() => useFigures(load))!
  expect(load).not.toHaveBeenCalled()

  const first = figuresOf('1')
  await flushPromises()

  expect(figuresOf('1')).toBe(first)
  expect(first.data.value).toBe('of 1')
  expect(figuresOf('2')).not.toBe(first)
  expect(load.mock.calls.map(([id]) => id)).toEqual(['1', '2'])
  scope.stop()
})

it('what is not needed any more is called off with the page', async () => {
  const signals: AbortSignal[] = []
  const scope = effectScope()
  const figuresOf = scope.run(() =>
    useFigures((_, signal) => {
      signals.push(signal)
      return new Promise<never>(() => {})
    }),
  )!
  figuresOf('1')

  scope.stop()

  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})
