import { expect, it } from 'vitest'
import { lunarDay } from './birthday.ts'

const chinese = (day: string) => {
  const said = lunarDay(day, 'zh-CN')
  return said && `${said.year} ${said.month}${said.day}`
}

it('a lunar day is said as a calendar has it', () => {
  expect(
    ['1990-01-01', '1990-11-10', '1990-12-20', '1984-08-19', '2000-06-21', '1987-06-30'].map(chinese),
  ).toEqual([
    '1990 正月初一',
    '1990 冬月初十',
    '1990 腊月二十',
    '1984 八月十九',
    '2000 六月廿一',
    '1987 六月三十',
  ])
})

it('a leap month is said as one', () => {
  expect(chinese('1990-L05-06')).toBe('1990 闰五月初六')
  expect(lunarDay('1990-L05-06', 'en')).toEqual({ year: '1990', month: 'leap 5', day: '/ 6' })
})

it('what is no lunar day is not said', () => {
  expect(lunarDay('', 'zh-CN')).toBeNull()
})
