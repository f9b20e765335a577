import type { Statement } from '@huigu/api'
import { expect, it } from 'vitest'
import { byRank, exportAddress, withTotal } from './api.ts'

it('exports a whole month or one group of it, whatever the group is called', () => {
  expect(exportAddress('2026-11')).toBe('/api/v1/commission/statements/export?month=2026-11')
  expect(exportAddress('2026-11', '一组&A')).toBe(
    '/api/v1/commission/statements/export?month=2026-11&groupCode=%E4%B8%80%E7%BB%84%26A',
  )
})

it('shows group by group the best first, and those without a group last', () => {
  const statement = (consultantCode: string, groupCode: string | null, rank: number) =>
    ({ consultantCode, groupCode, rank }) as Statement
  const order = byRank([
    statement('C01', null, 1),
    statement('C02', '彩妆组', 2),
    statement('C03', '护肤组', 1),
    statement('C04', '彩妆组', 1),
  ])
  expect(order.map(({ consultantCode }) => consultantCode).at(-1)).toBe('C01')
  expect(order.filter(({ groupCode }) => groupCode === '彩妆组').map(({ rank }) => rank)).toEqual([1, 2])
})

it('a purchase moves the total of its row and no other', () => {
  const row = (consultantCode: string) =>
    ({ month: '2026-11', consultantCode, settledTotal: '1.00' }) as Statement
  const month = [row('C01'), row('C02')]
  const moved = { month: '2026-11', consultantCode: 'C02', settledTotal: '187.48' }
  expect(withTotal(month, moved)?.map(({ settledTotal }) => settledTotal)).toEqual(['1.00', '187.48'])
  expect(withTotal(month, { ...moved, settledTotal: '1.00' })).toBeNull()
  expect(withTotal(month, { ...moved, month: '2026-10' })).toBeNull()
})
