import type { AllocationRequest, BindingCount } from '@huigu/api'

export const SOURCES = ['unbound', 'segment', 'store', 'criteria', 'chosen'] as const
export type Source = (typeof SOURCES)[number]

/** An allocation as it is put together; figures as they are typed. */
export interface Order {
  source: Source
  segmentId?: string
  storeCode?: string
  criteria?: Record<string, unknown>
  memberIds: string[]
  onlyUnbound: boolean
  limit: string
  takers: ReadonlySet<string>
  share: 'evenly' | 'counts'
  counts: Record<string, string>
}

const WHOLE = /^\d{1,7}$/

/** What the server is asked; null while it is not said whose members go to whom. */
export function requestOf(order: Order, serving: readonly BindingCount[]): AllocationRequest | null {
  const whom = whomOf(order)
  const consultants = serving
    .flatMap(({ consultantCode }) =>
      consultantCode && order.takers.has(consultantCode) ? [consultantCode] : [],
    )
    .map((code) => ({ code, ...countOf(order, code) }))
  if (!whom || !consultants.length) return null
  const scope = order.source === 'unbound' || order.onlyUnbound ? ('UNBOUND' as const) : ('ALL' as const)
  return { ...whom, consultants, scope, ...(isWhole(order.limit) ? { limit: Number(order.limit) } : {}) }
}

function whomOf(order: Order): Pick<AllocationRequest, 'segment' | 'memberIds'> | null {
  const { source, storeCode, segmentId, criteria, memberIds } = order
  const unbound = { consultantCode: null }
  switch (source) {
    case 'unbound':
      return { segment: { criteria: storeCode ? { all: [unbound, { storeCode }] } : unbound } }
    case 'store':
      return storeCode ? { segment: { criteria: { storeCode } } } : null
    case 'segment':
      return segmentId ? { segment: { segmentId } } : null
    case 'criteria':
      return criteria ? { segment: { criteria } } : null
    case 'chosen':
      return memberIds.length ? { memberIds } : null
  }
}

const countOf = ({ share, counts }: Order, code: string) =>
  share === 'counts' && isWhole(counts[code] ?? '') ? { count: Number(counts[code]) } : {}

export const isWhole = (text: string) => WHOLE.test(text.trim())

/** Whether the consultant takes members on this day: nobody does on the last one. */
export const serves = ({ consultantCode, activeUntil }: BindingCount, today: string) =>
  consultantCode !== null && (activeUntil === null || activeUntil > today)
