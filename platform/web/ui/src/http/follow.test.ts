import { describe, expect, it, vi } from 'vitest'
import { Failure } from './failure.ts'
import { backoff, follow } from './follow.ts'
import type { Send } from './http.ts'
import { EventParser, type ServerEvent } from './server-sent-events.ts'

describe('a stream of events', () => {
  it('is understood however the network cuts it', () => {
    const text = ': beat\n\nevent: commission\ndata: {"month":"2026-11",\r\ndata: "x":1}\n\ndata: plain\n\n'
    for (let size = 1; size < text.length; size++) {
      const parser = new EventParser()
      const events: ServerEvent[] = []
      for (let at = 0; at < text.length; at += size) events.push(...parser.push(text.slice(at, at + size)))
      expect(events).toEqual([
        { name: 'commission', data: '{"month":"2026-11",\n"x":1}' },
        { name: 'message', data: 'plain' },
      ])
    }
  })

  it('gives no event before its empty line', () => {
    expect(new EventParser().push('data: half')).toEqual([])
  })
})

function stream(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } })
}

describe('following events', () => {
  it('opens the stream again after it broke and tells that it is connected', async () => {
    vi.useFakeTimers()
    const control = new AbortController()
    const connections: boolean[] = []
    const events: string[] = []
    const answers = [
      () => stream('data: 1\n\n'),
      () => Promise.reject(new TypeError('gone')),
      () => stream('data: 2\n\n'),
    ]
    const send: Send = async () => answers.shift()!()
    const following = follow(send, '/api/v1/events', {
      signal: control.signal,
      onConnection: (connected) => connections.push(connected),
      onEvent: (event) => {
        events.push(event.data)
        if (event.data === '2') control.abort()
      },
    })
    await vi.runAllTimersAsync()
    await following
    expect(events).toEqual(['1', '2'])
    expect(connections).toEqual([true, false, false, true])
    vi.useRealTimers()
  })

  it('stops where asking again is pointless', async () => {
    const send: Send = async () => {
      throw new Failure(403, 'forbidden', '')
    }
    const signal = new AbortController().signal
    await expect(follow(send, '/api/v1/events', { signal, onEvent: () => {} })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('does not come back to a stream that has told everything', async () => {
    const send = vi.fn(async () => stream('data: DONE\n\n'))
    const signal = new AbortController().signal
    await follow(send, '/api/v1/imports/1/events', { signal, onEvent: () => {}, finished: () => true })
    expect(send).toHaveBeenCalledOnce()
  })

  it('waits longer after each failure, up to a quarter of a minute', () => {
    expect(backoff(0, 1)).toBe(500)
    expect(backoff(3, 1)).toBe(4000)
    expect(backoff(20, 1)).toBe(15_000)
    expect(backoff(20, 0)).toBe(7500)
  })
})
