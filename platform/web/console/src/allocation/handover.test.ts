import type { BindingCount } from '@huigu/api'
import { expect, it } from 'vitest'
import { handoverOf } from './handover.ts'

const others = ['C02', 'C03'].map((consultantCode): BindingCount => ({
  consultantCode,
  consultantName: consultantCode,
  storeCode: 'S01',
  activeUntil: null,
  members: 1,
}))

it('gives all members evenly to those who are ticked', () => {
  expect(handoverOf(others, new Set(['C03', 'C02']), {})).toEqual({ to: ['C02', 'C03'], assignments: [] })
})

it('gives members of the list to whom it says, taken back ones with the rest', () => {
  expect(handoverOf(others, new Set(['C02']), { '1': 'C03', '2': '' })).toEqual({
    to: ['C02'],
    assignments: [{ memberId: '1', consultantCode: 'C03' }],
  })
})

it('is not asked for while nobody takes anybody', () => {
  expect(handoverOf(others, new Set(), { '1': '' })).toBeNull()
})
