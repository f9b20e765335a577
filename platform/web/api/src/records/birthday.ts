export const LUNAR_MONTHS = [
  '正月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '冬月',
  '腊月',
]
const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const TENS = ['初', '十', '廿', '三']

/** A day of the lunar calendar as the API writes it: `1990-05-06`, in a leap month `1990-L05-06`. */
const LUNAR = /^(\d{4})-(L?)(\d\d)-(\d\d)$/

/** Placeholders of `record.lunarDay` for a lunar day: in Chinese 闰五月初六, elsewhere figures; null for what is none. */
export function lunarDay(day: string, locale: string): { year: string; month: string; day: string } | null {
  const [, year, leap, month, date] = LUNAR.exec(day) ?? []
  if (!year || !month || !date) return null
  if (!locale.startsWith('zh')) return { year, month: `${leap ? 'leap ' : ''}${+month}`, day: `/ ${+date}` }
  return { year, month: `${leap ? '闰' : ''}${LUNAR_MONTHS[+month - 1]}`, day: chineseDate(+date) }
}

/** `初六`, `十六`, `廿六`, `三十`. */
export function chineseDate(date: number): string {
  if (date === 10) return '初十'
  if (date === 20) return '二十'
  if (date === 30) return '三十'
  return `${TENS[Math.floor(date / 10)]}${DIGITS[date % 10]}`
}
