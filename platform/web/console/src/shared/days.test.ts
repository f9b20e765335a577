import { expect, it } from 'vitest'
import { daysUntil } from './days.ts'

it.each([
  ['2026-11-23', 0],
  ['2026-11-30', 7],
  ['2027-11-23', 365],
  ['2026-11-20', -3],
])('until %s it is %i days from 2026-11-23', (date, days) => {
  expect(daysUntil(date, '2026-11-23')).toBe(days)
})
