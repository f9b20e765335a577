import type { Explanation } from '@huigu/api'
import { formatMoney } from '@huigu/ui'

export interface Reason {
  portrait: string
  /** Key of the texts, under `member.reason`; null where the portrait says all there is. */
  key: string | null
  named: Record<string, string>
}

/** What holds along with another that says more: shown once. */
const IMPLIED: Record<string, string> = { ACTIVE: 'HIGHLY_ACTIVE' }

/** Portraits that are worth a label. */
export function toldPortraits(portraits: readonly string[]): string[] {
  return portraits.filter((portrait) => !portraits.includes(IMPLIED[portrait] ?? ''))
}

/** Why each portrait holds, by what the member has of what it goes by. */
export function reasonsOf(parts: Explanation[]): Reason[] {
  return parts.map(({ criterion, values }) => {
    const { portrait } = criterion as { portrait: string }
    const named = Object.fromEntries(Object.entries(values).map(([name, has]) => [name, String(has)]))
    if (named.spentThisMonth) named.spentThisMonth = formatMoney(named.spentThisMonth)
    return { portrait, key: keyOf(portrait, named), named }
  })
}

function keyOf(portrait: string, has: Record<string, string>): string | null {
  if (has.daysSince) return 'gap'
  if (has.refundedPurchases) return 'returns'
  if (has.recentPurchases) return 'recent'
  if (has.monthsPurchased) return 'months'
  if (has.spentThisMonth) return 'spent'
  if (has.purchaseCount) return 'once'
  if (has.lastContactedOn) return 'contact'
  if (has.cardIssuedOn) return portrait === 'LOST' ? 'neverBought' : 'issued'
  return portrait === 'TO_CONTACT' ? 'noContact' : null
}
