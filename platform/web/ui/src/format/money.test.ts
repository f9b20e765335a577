import { describe, expect, it } from 'vitest'
import { distanceMoney, formatMoney, sumMoney } from './money.ts'

describe('money', () => {
  it('is grouped by thousands with two decimals', () => {
    expect(formatMoney('186.48')).toBe('¥186.48')
    expect(formatMoney('1234567.8')).toBe('¥1,234,567.80')
    expect(formatMoney('1000')).toBe('¥1,000.00')
    expect(formatMoney('0.00')).toBe('¥0.00')
  })

  it('keeps the sign before the currency', () => {
    expect(formatMoney('-1200.50')).toBe('-¥1,200.50')
  })

  it('stays exact where floating point would not', () => {
    expect(formatMoney('90071992547409.93')).toBe('¥90,071,992,547,409.93')
    expect(sumMoney(['0.10', '0.20'])).toBe('0.30')
    expect(sumMoney(['90071992547409.93', '0.01', '-0.02'])).toBe('90071992547409.92')
    expect(sumMoney(['0.01', '-0.06'])).toBe('-0.05')
    expect(sumMoney([])).toBe('0.00')
  })

  it('knows how far two amounts are apart, on either side of nothing', () => {
    expect(distanceMoney('200000.00', '186.48')).toBe('199813.52')
    expect(distanceMoney('-0.05', '1.00')).toBe('1.05')
  })

  it('refuses what is no amount', () => {
    expect(() => formatMoney('12.345')).toThrow('Not an amount of money: 12.345')
    expect(() => formatMoney('NaN')).toThrow(TypeError)
  })
})
