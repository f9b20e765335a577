import {
  type Amounts,
  type Bodies,
  type Criteria,
  type Group,
  isGroup,
  type Kind,
  type Leaf,
  type Span,
} from './tree.ts'

const AMOUNT = /^\d{1,10}(\.\d{1,2})?$/

const isSpan = <T extends string | number>({ from, to }: Span<T>) =>
  from === undefined ? to !== undefined : to === undefined || from <= to

const isAmount = (text: string | undefined) => !text || AMOUNT.test(text)
const isAmounts = ({ min, max }: Amounts) =>
  !!(min || max) && isAmount(min) && isAmount(max) && !(min && max && Number(min) > Number(max))

/** Left out, or a span that counts something. */
const isCounted = (span?: Span<number>) =>
  !span || (isSpan(span) && (span.from ?? 0) >= 0 && (span.to ?? 0) >= 0)

/** Kinds whose body is more than a single value: when there is enough of it to ask. */
const WHOLE: { [K in Kind]?: (body: Bodies[K]) => boolean } = {
  age: isSpan,
  cardIssued: isSpan,
  tag: (body) => Object.values(body).some((names) => names.length > 0),
  rfmScore: (body) => {
    const { recencyDays, frequency, orderValue } = tidy(body) as Bodies['rfmScore']
    return (
      !!(recencyDays || frequency || orderValue) &&
      isCounted(recencyDays) &&
      isCounted(frequency) &&
      (!orderValue || isAmounts(orderValue))
    )
  },
  spent: ({ from, to, ...amounts }) => !!from && !!to && from <= to && isAmounts(amounts),
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

/** Whether the criterion says enough to be asked. */
export function isWhole({ kind, body }: Leaf): boolean {
  const check = WHOLE[kind as Kind] as ((body: unknown) => boolean) | undefined
  return check ? check(body) : body !== undefined && body !== ''
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** Without what nobody filled in. */
function tidy(body: unknown): unknown {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return body
  const given = Object.entries(body).map(([name, value]) => [name, tidy(value)] as const)
  return Object.fromEntries(given.filter(([, value]) => !isEmpty(value)))
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
