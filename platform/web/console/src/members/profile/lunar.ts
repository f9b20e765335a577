import { LUNAR_MONTHS } from '@huigu/api'

/** A day of the lunar calendar, as the server writes it: `1990-L05-06` is the sixth of the leap fifth month. */
export interface LunarDay {
  year: number
  month: number
  leap: boolean
  day: number
}

const SHAPE = /^(\d{4})-(L?)(\d{2})-(\d{2})$/

export function readLunar(text: string): LunarDay | null {
  const [, year, leap, month, day] = SHAPE.exec(text) ?? []
  return year ? { year: Number(year), month: Number(month), leap: leap === 'L', day: Number(day) } : null
}

export function writeLunar({ year, month, leap, day }: LunarDay): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${leap ? 'L' : ''}${two(month)}-${two(day)}`
}

/** `闰五月`; month 1, 11 and 12 have names of their own. */
export const lunarMonth = (month: number, leap = false) =>
  `${leap ? '闰' : ''}${LUNAR_MONTHS[month - 1] ?? month}`
