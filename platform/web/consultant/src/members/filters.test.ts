import { describe, expect, it } from 'vitest'
import { countsOf, criteriaOf, toggled } from './filters.ts'

describe('a quick filter', () => {
  it('asks for a portrait, or for birthdays of the next 30 days; several for those who fit all', () => {
    expect(criteriaOf(['DORMANT', 'BIRTHDAY_SOON'])).toEqual({
      all: [{ portrait: 'DORMANT' }, { birthdayWithinDays: 30 }],
    })
  })

  it('is taken beside others by a touch, and let go of by another', () => {
    expect(toggled(['DORMANT'], 'TO_CONTACT')).toEqual(['DORMANT', 'TO_CONTACT'])
    expect(toggled(['DORMANT', 'TO_CONTACT'], 'DORMANT')).toEqual(['TO_CONTACT'])
  })

  it('takes the place of one that nobody fits beside it', () => {
    expect(toggled(['DORMANT', 'TO_CONTACT'], 'CONTACTED')).toEqual(['DORMANT', 'CONTACTED'])
    expect(toggled(['CONTACTED', 'LOST'], 'DORMANT')).toEqual(['CONTACTED', 'DORMANT'])
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
