import type { Member } from '@huigu/api'

/** Who had better stay: the one with more purchases, else with the older card. A person may choose otherwise. */
export function likelySurvivor(one: Member, other: Member): Member {
  const more = one.purchaseCount - other.purchaseCount
  return more > 0 || (more === 0 && one.cardIssuedOn <= other.cardIssuedOn) ? one : other
}
