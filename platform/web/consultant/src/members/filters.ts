/** What a consultant picks members by with one touch: a portrait, or a birthday that is near. */
export const QUICK_FILTERS = [
  'TO_CONTACT',
  'CONTACTED',
  'BIRTHDAY_SOON',
  'NOT_PURCHASED_THIS_MONTH',
  'PURCHASED_THIS_MONTH',
  'NEW',
  'DORMANT',
  'LOST',
  'ONE_TIME',
  'ACTIVE',
  'HIGHLY_ACTIVE',
  'LOYAL',
  'RETURN_PRONE',
  'COUPON_EXPIRING',
  'STORED_VALUE_LOVER',
] as const
export type QuickFilter = (typeof QUICK_FILTERS)[number]

/** Nobody fits two of these at once. */
const RIVALS: QuickFilter[][] = [
  ['TO_CONTACT', 'CONTACTED'],
  ['NOT_PURCHASED_THIS_MONTH', 'PURCHASED_THIS_MONTH'],
  ['DORMANT', 'LOST'],
]

/** The filters after one was touched: it is taken or let go of, and takes the place of its rival. */
export function toggled(chosen: readonly QuickFilter[], touched: QuickFilter): QuickFilter[] {
  if (chosen.includes(touched)) return chosen.filter((each) => each !== touched)
  const rivals = RIVALS.find((group) => group.includes(touched)) ?? []
  return [...chosen.filter((each) => !rivals.includes(each)), touched]
}

const SOON_DAYS = 30

/** The filters in the words of the segments' criteria: whoever fits all of them. */
export const criteriaOf = (filters: readonly QuickFilter[]) => ({
  all: filters.map((filter) =>
    filter === 'BIRTHDAY_SOON' ? { birthdayWithinDays: SOON_DAYS } : { portrait: filter },
  ),
})

/**
 * How many own members each filter finds, for the filters that the server can answer: a portrait without a count asks
 * what nobody knows yet.
 */
export function countsOf(
  overview: { items: { portrait: string; count?: number | null }[] },
  birthdaysSoon: number,
): Map<QuickFilter, number> {
  const portraits = new Map(overview.items.map(({ portrait, count }) => [portrait, count]))
  return new Map(
    QUICK_FILTERS.map((filter) => [
      filter,
      filter === 'BIRTHDAY_SOON' ? birthdaysSoon : portraits.get(filter),
    ]).filter((entry): entry is [QuickFilter, number] => typeof entry[1] === 'number'),
  )
}
