import { formatDay } from '@huigu/ui'
import type { CommissionLine } from '../types.ts'

const DAY = 86_400_000

/** Why a member was in the state, as a key of the texts and what they name: the facts that the server decided by. */
export function reasonOf(
  line: CommissionLine,
  timeZone: string,
): { key: string; named: Record<string, string> } {
  const { cardIssuedOn, previousPurchaseOn, state } = line
  if (state === 'NEW_FIRST' || !previousPurchaseOn) {
    return { key: state === 'NEW_FIRST' ? 'newFirst' : 'neverBefore', named: { card: cardIssuedOn } }
  }
  const gap = (Date.parse(formatDay(line.purchasedAt, timeZone)) - Date.parse(previousPurchaseOn)) / DAY
  return {
    key: state === 'NEW_REPEAT' ? 'newRepeat' : 'before',
    named: { card: cardIssuedOn, previous: previousPurchaseOn, days: String(gap) },
  }
}
