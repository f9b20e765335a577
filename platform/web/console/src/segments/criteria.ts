import { type Bodies, type Criteria, type Group, isGroup, type Kind, type Leaf, type Span } from './tree.ts'

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/

const isSpan = <T extends string | number>({ from, to }: Span<T>) =>
  from === undefined ? to !== undefined : to === undefined || from <= to

const isAmount = (text: string | undefined) => !text || AMOUNT.test(text)

/** Kinds whose body is more than a single value: when there is enough of it to ask. */
const WHOLE: { [K in Kind]?: (body: Bodies[K]) => boolean } = {
  age: isSpan,
  cardIssued: isSpan,
  tag: (body) => Object.values(body).some((names) => names.length > 0),
  spent: ({ from, to, min, max }) =>
    !!from && !!to && from <= to && !!(min || max) && isAmount(min) && isAmount(max) && !isTurned(min, max),
  purchased: ({ withinDays }) => withinDays !== undefined,
  notPurchased: ({ withinDays }) => withinDays !== undefined,
  depletion: ({ productCode, fromDays, toDays }) =>
    !!productCode && fromDays !== undefined && toDays !== undefined && fromDays <= toDays,
  field: ({ code, eq, in: some, from, to }) =>
    !!code && (!!eq || !!some?.length || ((!!from || !!to) && !(from && to && isAfter(from, to)))),
}

/** Figures by their value; days, which are written alike, by their text. */
const isAfter = (from: string, to: string) =>
  Number.isFinite(+from) && Number.isFinite(+to) ? +from > +to : from > to

const isTurned = (min: string | undefined, max: string | undefined) =>
  !!min && !!max && Number(min) > Number(max)

/** Whether the criterion says enough to be asked. */
export function isWhole({ kind, body }: Leaf): boolean {
  const check = WHOLE[kind as Kind] as ((body: unknown) => boolean) | undefined
  return check ? check(body) : body !== undefined && body !== ''
}

/** Without what nobody filled in. */
function tidy(body: unknown): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body
  const given = Object.entries(body).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(given)
}

/** What the server is asked: half-written criteria and empty groups are left out; null where nothing remains. */
export function criteriaOf(group: Group): Criteria | null {
  const parts = group.parts.flatMap((part): Criteria[] => {
    if (!isGroup(part)) return isWhole(part) ? [{ [part.kind]: tidy(part.body) }] : []
    const inner = criteriaOf(part)
    return inner ? [inner] : []
  })
  if (!parts.length) return null
  return group.join === 'none' ? { not: { any: parts } } : { [group.join]: parts }
}
