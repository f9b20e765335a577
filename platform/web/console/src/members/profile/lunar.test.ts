import { expect, it } from 'vitest'
import { lunarMonth, readLunar, writeLunar } from './lunar.ts'

it.each(['1990-L05-06', '1990-05-06', '2001-12-30'])('%s comes back as it was read', (text) => {
  expect(writeLunar(readLunar(text)!)).toBe(text)
})

it('reads nothing from what is no day', () => {
  expect(readLunar('1990-5-6')).toBeNull()
  expect(readLunar('')).toBeNull()
})

it.each([
  [1, false, '正月'],
  [5, true, '闰五月'],
  [11, false, '冬月'],
  [12, false, '腊月'],
])('month %i, leap %s is called %s', (month, leap, name) => {
  expect(lunarMonth(month, leap)).toBe(name)
})
