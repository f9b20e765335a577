import type { BindingCount } from '@huigu/api'
import { describe, expect, it } from 'vitest'
import { type Order, requestOf, serves } from './order.ts'

const counts = (...codes: (string | null)[]): BindingCount[] =>
  codes.map((consultantCode) => ({
    consultantCode,
    consultantName: consultantCode,
    storeCode: 'S01',
    activeUntil: null,
    members: 10,
  }))
const serving = counts(null, 'C01', 'C02', 'C03')

function order(changed: Partial<Order>): Order {
  return {
    source: 'unbound',
    memberIds: [],
    onlyUnbound: false,
    limit: '',
    takers: new Set(['C02', 'C01']),
    share: 'evenly',
    counts: {},
    ...changed,
  }
}

describe('an allocation', () => {
  it('gives the unbound to the chosen, in the order of their codes', () => {
    expect(requestOf(order({}), serving)).toEqual({
      segment: { criteria: { consultantCode: null } },
      consultants: [{ code: 'C01' }, { code: 'C02' }],
      scope: 'UNBOUND',
    })
  })

  it('may be of one store, and of so many at most', () => {
    expect(requestOf(order({ storeCode: 'S01', limit: '200' }), serving)).toMatchObject({
      segment: { criteria: { all: [{ consultantCode: null }, { storeCode: 'S01' }] } },
      limit: 200,
    })
  })

  it('counts by hand where that is asked for, and leaves the rest to be spread', () => {
    const byHand = order({ share: 'counts', counts: { C01: '30', C02: '', C03: '9' } })

    expect(requestOf(byHand, serving)?.consultants).toEqual([{ code: 'C01', count: 30 }, { code: 'C02' }])
    expect(requestOf({ ...byHand, share: 'evenly' }, serving)?.consultants).toEqual([
      { code: 'C01' },
      { code: 'C02' },
    ])
  })

  it('moves members who are bound already unless only the unbound are meant', () => {
    const chosen = order({ source: 'chosen', memberIds: ['1', '2'] })

    expect(requestOf(chosen, serving)).toMatchObject({ memberIds: ['1', '2'], scope: 'ALL' })
    expect(requestOf({ ...chosen, onlyUnbound: true }, serving)).toMatchObject({ scope: 'UNBOUND' })
  })

  it.each<[string, Partial<Order>]>([
    ['nobody takes them', { takers: new Set() }],
    ['no segment is chosen', { source: 'segment' }],
    ['no store is chosen', { source: 'store' }],
    ['nobody was ticked', { source: 'chosen' }],
  ])('is not asked for while %s', (_, changed) => {
    expect(requestOf(order(changed), serving)).toBeNull()
  })
})

it('nobody takes members on the last day', () => {
  const [, consultant] = serving as [BindingCount, BindingCount]
  const until = (activeUntil: string | null) => serves({ ...consultant, activeUntil }, '2026-11-23')

  expect([until(null), until('2026-11-24'), until('2026-11-23')]).toEqual([true, true, false])
  expect(serves(serving[0]!, '2026-11-23')).toBe(false)
})
