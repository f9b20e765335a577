import { expect, it } from 'vitest'
import { daysLeft, timeLeft } from './time-left.ts'

it.each([
  ['2026-11-30T10:00:00Z', { days: 7, hours: 0 }],
  ['2026-11-30T09:59:59Z', { days: 6, hours: 23 }],
  ['2026-11-23T10:59:59Z', { days: 0, hours: 0 }],
  ['2026-11-23T10:00:00Z', { days: 0, hours: 0 }],
  ['2026-11-23T09:59:59Z', null],
])('until %s there are %o', (until, left) => {
  expect(timeLeft(until, Date.parse('2026-11-23T10:00:00Z'))).toEqual(left)
})

it.each([
  [null, null],
  ['2026-11-24', null],
  ['2026-11-23', 7],
  ['2026-11-17', 1],
  ['2026-11-16', 0],
  ['2026-11-15', null],
])('whose last day was %s can be brought back for %s days', (lastDay, left) => {
  expect(daysLeft(lastDay, '2026-11-23')).toBe(left)
})
