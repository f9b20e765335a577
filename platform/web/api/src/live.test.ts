import type { Send } from '@huigu/ui'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { type CommissionMoved, useLiveCommission } from './live.ts'

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

function setUp(isNews: (moved: CommissionMoved) => boolean, ...streams: string[]) {
  const send: Send = async () => {
    const text = streams.shift()
    return text === undefined ? new Promise(() => {}) : new Response(text)
  }
  const refresh = vi.fn()
  const { connected } = scope.run(() => useLiveCommission(send, isNews, refresh))!
  return { refresh, connected }
}

const event = (settledTotal: string) =>
  `event: commission\ndata: ${JSON.stringify({ month: '2026-11', consultantCode: 'C01', settledTotal })}\n\n`

describe('live settled totals', () => {
  it('are shown at once, and what follows from a burst of them is asked for once', async () => {
    const shown: string[] = []
    const { refresh } = setUp(
      ({ settledTotal }) => !!shown.push(settledTotal),
      event('286.48') + event('331.48'),
    )
    await vi.advanceTimersByTimeAsync(10)
    expect(shown).toEqual(['286.48', '331.48'])
    expect(refresh).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(260)
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('ask for nothing when they are no news', async () => {
    const { refresh } = setUp(() => false, event('100.00'))
    await vi.advanceTimersByTimeAsync(400)
    expect(refresh).not.toHaveBeenCalled()
  })

  it('ask for what was missed once a lost connection is back', async () => {
    const { refresh, connected } = setUp(() => false, '', ': back\n\n')
    await vi.advanceTimersByTimeAsync(10)
    expect(connected.value).toBe(false)
    await vi.advanceTimersByTimeAsync(900)
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('keep being followed through a stream without end of purchases', async () => {
    const busy = Array.from({ length: 20 }, (_, number) => event(`${number}.00`)).join('')
    const { refresh } = setUp(() => true, busy)
    await vi.advanceTimersByTimeAsync(300)
    expect(refresh).toHaveBeenCalledOnce()
  })
})
