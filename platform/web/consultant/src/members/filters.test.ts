import { describe, expect, it } from 'vitest'
import { countsOf, criteriaOf } from './filters.ts'

describe('a quick filter', () => {
  it('asks for a portrait', () => {
    expect(criteriaOf('DORMANT')).toEqual({ portrait: 'DORMANT' })
  })

  it('asks for birthdays of the next 30 days', () => {
    expect(criteriaOf('BIRTHDAY_SOON')).toEqual({ birthdayWithinDays: 30 })
  })

  it('is offered with its count, and not at all while nobody can count it', () => {
    const items = [
      { portrait: 'COUPON_EXPIRING', count: null },
      { portrait: 'DORMANT', count: 0 },
      { portrait: 'NEW', count: 12 },
    ]
    expect([...countsOf({ items }, 3)]).toEqual([
      ['BIRTHDAY_SOON', 3],
      ['NEW', 12],
      ['DORMANT', 0],
    ])
  })
})
