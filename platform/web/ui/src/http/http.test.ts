import { describe, expect, it, vi } from 'vitest'
import { Failure } from './failure.ts'
import { type Credentials, type Send, signedFetch } from './http.ts'

function credentials(renewed: string | null): Credentials {
  return { accessToken: async () => 'old', renew: async () => renewed, expired: vi.fn<() => void>() }
}

const onlyFresh: Send = async (request) =>
  new Response(null, { status: request.headers.get('Authorization') === 'Bearer fresh' ? 204 : 401 })

describe('a signed request', () => {
  it('is sent again with a renewed token when the old one is refused', async () => {
    const caller = credentials('fresh')
    const response = await signedFetch(
      caller,
      onlyFresh,
    )(new Request('http://localhost/api', { method: 'POST', body: 'x' }))
    expect(response.status).toBe(204)
    expect(caller.expired).not.toHaveBeenCalled()
  })

  it('gives up once renewing does not help', async () => {
    const caller = credentials(null)
    await expect(signedFetch(caller, onlyFresh)(new Request('http://localhost/api'))).rejects.toMatchObject({
      status: 401,
    })
    expect(caller.expired).toHaveBeenCalledOnce()
  })

  it('fails as unreachable when nothing answers', async () => {
    const dead: Send = async () => {
      throw new TypeError('connection refused')
    }
    await expect(signedFetch(null, dead)(new Request('http://localhost/api'))).rejects.toBeInstanceOf(Failure)
  })

  it('passes on that it was called off, which is no failure', async () => {
    const control = new AbortController()
    const hanging: Send = (request) =>
      new Promise((_, reject) =>
        request.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      )
    const call = signedFetch(null, hanging)(new Request('http://localhost/api', { signal: control.signal }))
    setTimeout(() => control.abort())
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  })
})
