import { expect, it } from 'vitest'
import { barsByDay, highest, wholeMonth } from './chart.ts'

const days = [
  { date: '2026-02-03', settled: '100.10' },
  { date: '2026-02-14', settled: '9.90' },
]

it('a month has all its days, the idle ones with nothing', () => {
  const month = wholeMonth(days, '2026-02')
  expect(month).toHaveLength(28)
  expect(month[2]).toEqual({ date: '2026-02-03', settled: '100.10' })
  expect(month[27]).toEqual({ date: '2026-02-28', settled: '0.00' })
})

it('the best day is found by amount, not by the look of the text', () => {
  expect(highest(days)?.date).toBe('2026-02-03')
  expect(highest([])).toBeUndefined()
})

it('the tooltip tells the exact amount of the day', () => {
  const { tooltip } = barsByDay(days, '2026-02', 'zh-CN', () => '#000000')
  expect(tooltip.formatter([{ dataIndex: 2 }])).toBe('2026-02-03<br><b>¥100.10</b>')
})
