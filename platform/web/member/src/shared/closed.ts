import type { Failure } from '@huigu/ui'

/** Whether a failure means that the member has to come by another link: all refusals but that of asking too often. */
export function isClosed(failure: Failure | null): boolean {
  const status = failure?.status ?? 0
  return status >= 400 && status < 500 && status !== 429
}
