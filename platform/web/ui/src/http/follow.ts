import { Failure } from './failure.ts'
import type { Send } from './http.ts'
import { EventParser, type ServerEvent } from './server-sent-events.ts'

export interface Following {
  onEvent(event: ServerEvent): void
  /** Called with true whenever the stream opens (again), with false when it is lost. */
  onConnection?(connected: boolean): void
  signal: AbortSignal
  /** True once nothing more can come, so that a closed stream is not opened again. */
  finished?(): boolean
}

const FIRST_DELAY = 500
const LONGEST_DELAY = 15_000
/** The server's heart beats every 15 s: two beats missed and the connection is taken for dead. */
const SILENCE = 35_000

/** How long to wait before the nth attempt in a row, spread so that a thousand pages do not come back at once. */
export function backoff(attempt: number, random = Math.random()): number {
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt) * (0.5 + random / 2)
}

/**
 * Reads a stream of server-sent events with a signed fetch (an EventSource cannot carry a bearer) until called off,
 * opening it again after every loss. Ends with a {@link Failure} only where asking again is pointless.
 */
export async function follow(send: Send, url: string, following: Following): Promise<void> {
  const { signal } = following
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      await read(send, url, following, () => (attempt = -1))
    } catch (thrown) {
      if (!signal.aborted && hopeless(thrown)) throw thrown
    }
    if (signal.aborted || following.finished?.()) return
    following.onConnection?.(false)
    await pause(backoff(Math.max(0, attempt)), signal)
  }
}

function hopeless(thrown: unknown): boolean {
  return thrown instanceof Failure && [401, 403, 404].includes(thrown.status)
}

async function read(send: Send, url: string, following: Following, opened: () => void) {
  const silence = new AbortController()
  let alarm = setTimeout(() => silence.abort(), SILENCE)
  const signal = AbortSignal.any([following.signal, silence.signal])
  try {
    const headers = { Accept: 'text/event-stream' }
    const response = await send(new Request(new URL(url, window.location.origin), { headers, signal }))
    opened()
    following.onConnection?.(true)
    const parser = new EventParser()
    const text = response.body!.pipeThrough(
      new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
    )
    for (const reader = text.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return
      clearTimeout(alarm)
      alarm = setTimeout(() => silence.abort(), SILENCE)
      parser.push(value).forEach((event) => following.onEvent(event))
    }
  } finally {
    clearTimeout(alarm)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
