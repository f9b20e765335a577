import { expect, it } from 'vitest'
import { reasonsOf, toldPortraits } from './reasons.ts'

const part = (portrait: string, values: Record<string, unknown>) => ({
  kind: 'portrait',
  holds: true,
  criterion: { portrait },
  values,
  parts: [],
})

it('a portrait is told with what the member has of it', () => {
  expect(
    reasonsOf([
      part('DORMANT', { daysSince: 122, lastPurchasedOn: '2026-07-24' }),
      part('PURCHASED_THIS_MONTH', { spentThisMonth: '1893.00' }),
      part('RETURN_PRONE', { refundedPurchases: 2, purchaseCount: 5 }),
    ]),
  ).toEqual([
    { portrait: 'DORMANT', key: 'gap', named: { daysSince: '122', lastPurchasedOn: '2026-07-24' } },
    { portrait: 'PURCHASED_THIS_MONTH', key: 'spent', named: { spentThisMonth: '¥1,893.00' } },
    { portrait: 'RETURN_PRONE', key: 'returns', named: { refundedPurchases: '2', purchaseCount: '5' } },
  ])
})

it('who never bought is lost by the age of the card, who is new by its day', () => {
  const [lost, fresh] = reasonsOf([
    part('LOST', { cardIssuedOn: '2025-08-30' }),
    part('NEW', { cardIssuedOn: '2026-11-20' }),
  ])
  expect([lost!.key, fresh!.key]).toEqual(['neverBought', 'issued'])
})

it('a portrait without evidence speaks for itself', () => {
  expect(reasonsOf([part('COUPON_EXPIRING', {})])[0]!.key).toBeNull()
})

it('highly active says active, too', () => {
  expect(toldPortraits(['ACTIVE', 'HIGHLY_ACTIVE', 'LOYAL'])).toEqual(['HIGHLY_ACTIVE', 'LOYAL'])
  expect(toldPortraits(['ACTIVE'])).toEqual(['ACTIVE'])
})
