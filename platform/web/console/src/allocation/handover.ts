import type { BindingCount, HandoverRequest } from '@huigu/api'

/**
 * Who takes the members: those named in `assigned` go to whom it says, all others evenly to the takers. Null while nobody
 * takes any.
 */
export function handoverOf(
  others: readonly BindingCount[],
  takers: ReadonlySet<string>,
  assigned: Readonly<Record<string, string>>,
): HandoverRequest | null {
  const to = others.flatMap(({ consultantCode }) =>
    consultantCode && takers.has(consultantCode) ? [consultantCode] : [],
  )
  const assignments = Object.entries(assigned)
    .filter(([, consultantCode]) => consultantCode)
    .map(([memberId, consultantCode]) => ({ memberId, consultantCode }))
  return to.length || assignments.length ? { to, assignments } : null
}
