import type { Client } from '@huigu/api'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openCard, takeCode } from './api.ts'

const signal = new AbortController().signal
const client = {
  POST: vi.fn(async () => ({ data: { name: '王丽华' } })),
  GET: vi.fn(async () => ({ data: { name: '王丽华' } })),
}
beforeEach(() => vi.clearAllMocks())

describe('a one-time link', () => {
  it('leaves no code in the address', () => {
    const history = { replaceState: vi.fn() } as unknown as History
    expect(takeCode({ search: '?code=abc', pathname: '/m/' } as Location, history)).toBe('abc')
    expect(history.replaceState).toHaveBeenCalledWith(null, '', '/m/')
  })

  it('is exchanged for a session, which comes with the card', async () => {
    expect(await openCard(client as unknown as Client, 'abc', signal)).toEqual({ name: '王丽华' })
    expect(client.POST).toHaveBeenCalledWith('/api/v1/member-sessions', { body: { code: 'abc' }, signal })
  })

  it('is not needed again while the session lasts', async () => {
    await openCard(client as unknown as Client, null, signal)
    expect(client.POST).not.toHaveBeenCalled()
    expect(client.GET).toHaveBeenCalledOnce()
  })
})
