import { expect, it } from 'vitest'
import { formatFactor, formatShare } from './quantities.ts'

it('shows a share with at most one decimal', () => {
  expect(formatShare('0.9324', 'zh-CN')).toBe('93.2%')
  expect(formatShare('1.0000', 'en')).toBe('100%')
  expect(formatShare('1.0000', 'en', 'column')).toBe('100.0%')
})

it('shows a factor without its idle zeros', () => {
  expect(formatFactor('2.50')).toBe('2.5')
  expect(formatFactor('1.0000')).toBe('1')
  expect(formatFactor('10')).toBe('10')
})
