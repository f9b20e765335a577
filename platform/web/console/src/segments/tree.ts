/** A tree of criteria as the server takes it. */
export type Criteria = Record<string, unknown>

export const JOINS = ['all', 'any', 'none'] as const
export type Join = (typeof JOINS)[number]

export interface Span<T> {
  from?: T
  to?: T
}

export interface Amounts {
  min?: string
  max?: string
}

export interface Goods {
  withinDays?: number
  products?: string[]
  categories?: string[]
  brands?: string[]
}

/** What each kind of criterion asks, half-written ones included. */
export interface Bodies {
  portrait: string | undefined
  rfm: string | undefined
  rfmScore: { recencyDays?: Span<number>; frequency?: Span<number>; orderValue?: Amounts }
  spent: Span<string> & Amounts
  purchased: Goods
  notPurchased: Goods
  depletion: { productCode?: string; fromDays?: number; toDays?: number }
  tag: { anyOf?: string[]; allOf?: string[]; noneOf?: string[] }
  gender: string | undefined
  age: Span<number>
  birthdayWithinDays: number | undefined
  birthdayMonth: number | undefined
  cardIssued: Span<string>
  cardType: string | undefined
  storeCode: string | undefined
  /** Null for members who are bound to nobody. */
  consultantCode: string | null | undefined
  origin: string | undefined
  consent: string | undefined
  field: Span<string> & { code?: string; eq?: string; in?: string[] }
}

export type Kind = keyof Bodies

export interface Leaf {
  key: number
  /** A kind that this page does not know, such as one of a later version, is kept as it was saved. */
  kind: Kind | (string & {})
  body: unknown
}

export interface Group {
  key: number
  join: Join
  parts: (Leaf | Group)[]
}

export const isGroup = (part: Leaf | Group): part is Group => 'join' in part

let keys = 0

export const emptyGroup = (join: Join = 'all'): Group => ({ key: ++keys, join, parts: [] })

export const leafOf = (kind: string, body: unknown): Leaf => ({ key: ++keys, kind, body })

/** What a new criterion of a kind begins with. */
export function beginning(kind: Kind): Leaf {
  const bodies: Partial<Bodies> = {
    rfmScore: {},
    spent: {},
    purchased: { withinDays: 30 },
    notPurchased: { withinDays: 30 },
    depletion: { fromDays: 0, toDays: 7 },
    tag: { anyOf: [] },
    age: {},
    birthdayWithinDays: 7,
    cardIssued: {},
    field: {},
  }
  return leafOf(kind, bodies[kind])
}

/** How many criteria of a kind there are, on all levels. */
export function countOf(group: Group, kind: Kind): number {
  return group.parts.reduce(
    (sum, part) => sum + (isGroup(part) ? countOf(part, kind) : Number(part.kind === kind)),
    0,
  )
}

/** The tree that was saved, for editing. A single criterion becomes a group of one. */
export function groupOf(criteria: Criteria): Group {
  const [[kind, body]] = Object.entries(criteria) as [[string, unknown]]
  if (kind === 'all' || kind === 'any') return { ...emptyGroup(kind), parts: partsOf(body as Criteria[]) }
  if (kind !== 'not') return { ...emptyGroup(), parts: [leafOf(kind, body)] }
  const denied = body as Criteria
  const parts = Array.isArray(denied.any) ? partsOf(denied.any) : partsOf([denied])
  return { ...emptyGroup('none'), parts }
}

const partsOf = (criteria: Criteria[]) =>
  criteria.map((each) => {
    const [[kind, body]] = Object.entries(each) as [[string, unknown]]
    return ['all', 'any', 'not'].includes(kind) ? groupOf(each) : leafOf(kind, body)
  })
