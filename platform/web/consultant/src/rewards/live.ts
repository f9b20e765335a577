import type { Board } from '@huigu/api'
import { follow, type Query, type Send } from '@huigu/ui'
import { onScopeDispose, ref } from 'vue'

/** What the server tells when a settlement moved somebody's month. */
interface CommissionMoved {
  month: string
  consultantCode: string
  settledTotal: string
}

/** Long enough for a burst of purchases to be one question, far below the 2 s within which a figure has to follow. */
const GATHER = 250

/**
 * Keeps a board moving: the settled total follows each event at once; reward, rank and lines are asked for again
 * shortly after. A stream that comes back asks too, for what happened meanwhile was not told.
 */
export function useLiveBoard(send: Send, board: Query<Board>, refresh: () => void) {
  const connected = ref(false)
  const control = new AbortController()
  let opened = false
  let timer: ReturnType<typeof setTimeout>
  onScopeDispose(() => {
    control.abort()
    clearTimeout(timer)
  })

  function moved({ month, consultantCode, settledTotal }: CommissionMoved) {
    const shown = board.data.value
    if (shown?.month !== month || shown.consultantCode !== consultantCode) return
    board.data.value = { ...shown, settledTotal }
    clearTimeout(timer)
    timer = setTimeout(refresh, GATHER)
  }

  void follow(send, '/api/v1/events', {
    signal: control.signal,
    onEvent: ({ name, data }) => name === 'commission' && moved(JSON.parse(data) as CommissionMoved),
    onConnection(open) {
      connected.value = open
      if (open && opened) refresh()
      opened ||= open
    },
  }).catch(() => (connected.value = false))

  return { connected }
}
