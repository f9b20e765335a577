import { describe, expect, it } from 'vitest'
import type { CommissionLine } from '../types.ts'
import { reasonOf } from './reason.ts'

const line = (facts: Partial<CommissionLine>) =>
  ({
    purchasedAt: '2026-11-20T16:30:00Z',
    cardIssuedOn: '2025-03-15',
    previousPurchaseOn: null,
    ...facts,
  }) as CommissionLine

describe('the reason of a line', () => {
  it('counts whole days in the time zone of the brand', () => {
    const won = line({ state: 'DORMANT', previousPurchaseOn: '2026-08-01' })
    expect(reasonOf(won, 'Asia/Shanghai')).toMatchObject({ key: 'before', named: { days: '112' } })
    expect(reasonOf(won, 'UTC')).toMatchObject({ named: { days: '111' } })
  })

  it('goes by the card where nothing was purchased before', () => {
    expect(reasonOf(line({ state: 'NEW_FIRST' }), 'UTC')).toEqual({
      key: 'newFirst',
      named: { card: '2025-03-15' },
    })
    expect(reasonOf(line({ state: 'LOST' }), 'UTC').key).toBe('neverBefore')
  })
})
