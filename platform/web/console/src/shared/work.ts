import { follow, type Send } from '@huigu/ui'

/** Tells of work that goes on at the server, at once and after each change, until it has ended. */
export function watchWork<T extends { state: string }>(
  send: Send,
  url: string,
  onProgress: (progress: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let finished = false
  return follow(send, url, {
    signal,
    finished: () => finished,
    onEvent({ data }) {
      const progress = JSON.parse(data) as T
      finished = progress.state !== 'RUNNING'
      onProgress(progress)
    },
  })
}
