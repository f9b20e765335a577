import type { Board, CommissionMoved } from '@huigu/api'
import type { Query } from '@huigu/ui'

/** Shows a new settled total on the board that it belongs to; false where it changes nothing. */
export function takeTotal(board: Pick<Query<Board>, 'data'>, moved: CommissionMoved): boolean {
  const shown = board.data.value
  if (shown?.month !== moved.month || shown.consultantCode !== moved.consultantCode) return false
  if (shown.settledTotal === moved.settledTotal) return false
  board.data.value = { ...shown, settledTotal: moved.settledTotal }
  return true
}
