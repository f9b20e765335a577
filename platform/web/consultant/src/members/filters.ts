/** What a consultant picks members by with one touch: a portrait, or a birthday that is near. */
export const QUICK_FILTERS = [
  'TO_CONTACT',
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

const SOON_DAYS = 30

/** The filter in the words of the segments' criteria. */
export function criteriaOf(filter: QuickFilter) {
  return filter === 'BIRTHDAY_SOON' ? { birthdayWithinDays: SOON_DAYS } : { portrait: filter }
}

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
