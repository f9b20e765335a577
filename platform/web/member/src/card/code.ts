import type { Client } from '@huigu/api'
import { answer, useQuery } from '@huigu/ui'
import { onScopeDispose, type Ref, watch } from 'vue'

/** A code is renewed so long before it ends that whoever scans it last is still in time. */
const EARLY = 15_000
const SOONEST = 20_000
const LATEST = 105_000

/** Milliseconds until the next code is asked for, whatever a phone's clock says. */
export function renewalDelay(expiresAt: string, now: number): number {
  return Math.min(LATEST, Math.max(SOONEST, Date.parse(expiresAt) - EARLY - now))
}

/** The code of the member's card, always one that can be scanned. */
export function useCardCode(client: Client, moveConsent: Ref<boolean>) {
  const code = useQuery((signal) => {
    const query = { moveConsent: moveConsent.value }
    return answer(
      client.GET('/api/v1/member-sessions/current/card-code', {
        params: { query },
        cache: 'no-store',
        signal,
      }),
    )
  }, moveConsent)

  let timer: ReturnType<typeof setTimeout>
  watch(code.data, (shown) => {
    clearTimeout(timer)
    if (shown) timer = setTimeout(renew, renewalDelay(shown.expiresAt, Date.now()))
  })
  // A page in the background waits: phones stop its timers, and nobody scans it. It renews when it is looked at again.
  let due = false
  function renew() {
    due = document.hidden
    if (!due) void code.reload()
  }
  const lookedAt = () => due && renew()
  document.addEventListener('visibilitychange', lookedAt)
  onScopeDispose(() => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', lookedAt)
  })
  return code
}
