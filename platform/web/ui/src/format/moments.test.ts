import { describe, expect, it } from 'vitest'
import { formatDay, formatMoment, formatMonth, monthAfter, monthOf } from './moments.ts'

describe('a moment', () => {
  it('is shown in the time zone of the brand, not of the reader', () => {
    expect(formatMoment('2026-10-31T16:30:00Z', 'Asia/Shanghai')).toBe('2026-11-01 00:30')
    expect(formatDay('2026-10-31T16:30:00Z', 'America/New_York')).toBe('2026-10-31')
  })

  it('belongs to the month of the brand', () => {
    expect(monthOf(new Date('2026-10-31T16:30:00Z'), 'Asia/Shanghai')).toBe('2026-11')
  })
})

describe('a month', () => {
  it('steps over the turn of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })

  it('is named in the language of the reader', () => {
    expect(formatMonth('2026-11', 'zh-CN')).toBe('2026年11月')
    expect(formatMonth('2026-11', 'en')).toBe('November 2026')
  })
})
