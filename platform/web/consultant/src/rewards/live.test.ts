import type { Board } from '@huigu/api'
import { type Query, type Send } from '@huigu/ui'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope, ref, shallowRef } from 'vue'
import { useLiveBoard } from './live.ts'

const board = { month: '2026-11', consultantCode: 'C01', settledTotal: '100.00' } as Board

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

function setUp(...streams: string[]) {
  const shown = shallowRef<Board | null>(board)
  const query: Query<Board> = {
    data: shown,
    loading: ref(false),
    failure: shallowRef(null),
    reload: async () => {},
  }
  const send: Send = async () => {
    const text = streams.shift()
    return text === undefined ? new Promise(() => {}) : new Response(text)
  }
  const refresh = vi.fn()
  const { connected } = scope.run(() => useLiveBoard(send, query, refresh))!
  return { shown, refresh, connected }
}

const event = (data: object) => `event: commission\ndata: ${JSON.stringify(data)}\n\n`

describe('an open board', () => {
  it('shows a new total at once and asks for reward and rank once', async () => {
    const { shown, refresh } = setUp(
      event({ month: '2026-11', consultantCode: 'C01', settledTotal: '286.48' }) +
        event({ month: '2026-11', consultantCode: 'C01', settledTotal: '331.48' }),
    )
    await vi.advanceTimersByTimeAsync(10)
    expect(shown.value?.settledTotal).toBe('331.48')
    await vi.advanceTimersByTimeAsync(260)
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('is not moved by another month or another consultant', async () => {
    const { shown, refresh } = setUp(
      event({ month: '2026-10', consultantCode: 'C01', settledTotal: '1.00' }) +
        event({ month: '2026-11', consultantCode: 'C02', settledTotal: '2.00' }),
    )
    await vi.advanceTimersByTimeAsync(400)
    expect(shown.value).toBe(board)
    expect(refresh).not.toHaveBeenCalled()
  })

  it('asks for what it missed once a lost connection is back', async () => {
    const { refresh, connected } = setUp('', ': back\n\n')
    await vi.advanceTimersByTimeAsync(10)
    expect(connected.value).toBe(false)
    expect(refresh).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(600)
    expect(refresh).toHaveBeenCalledOnce()
  })
})
