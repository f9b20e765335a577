import { follow, type Send } from '@huigu/ui'
import { onScopeDispose, ref } from 'vue'

/** What the server tells of this month: at first everything that the person may see, then each change. */
export interface CommissionMoved {
  month: string
  consultantCode: string
  settledTotal: string
}

/** Long enough for a burst of purchases to be one question, far below the 2 s within which a figure has to follow. */
const GATHER = 250

/**
 * Keeps settled totals on the page moving. `take` shows a new total at once and says whether it was news; what follows
 * from it (reward, rank, lines) is asked for by `refresh` shortly after. A stream that comes back asks too, for what
 * happened meanwhile was not told.
 */
export function useLiveCommission(
  send: Send,
  take: (moved: CommissionMoved) => boolean,
  refresh: () => void,
) {
  const connected = ref(false)
  const control = new AbortController()
  let opened = false
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => {
    control.abort()
    clearTimeout(timer)
  })

  function soon() {
    timer ??= setTimeout(() => {
      timer = undefined
      refresh()
    }, GATHER)
  }

  void follow(send, '/api/v1/events', {
    signal: control.signal,
    onEvent({ name, data }) {
      if (name === 'commission' && take(JSON.parse(data) as CommissionMoved)) soon()
    },
    onConnection(open) {
      connected.value = open
      if (open && opened) soon()
      opened ||= open
    },
  }).catch(() => (connected.value = false))

  return { connected }
}
