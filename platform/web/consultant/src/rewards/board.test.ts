import type { Board } from '@huigu/api'
import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { takeTotal } from './board.ts'

const own = { month: '2026-11', consultantCode: 'C01', settledTotal: '100.00' }

describe('the board', () => {
  it('shows the new total of its own month', () => {
    const board = { data: shallowRef<Board | null>(own as Board) }
    expect(takeTotal(board, { ...own, settledTotal: '286.48' })).toBe(true)
    expect(board.data.value?.settledTotal).toBe('286.48')
  })

  it('is not moved by what it shows already, another month or another consultant', () => {
    const board = { data: shallowRef<Board | null>(own as Board) }
    expect(takeTotal(board, own)).toBe(false)
    expect(takeTotal(board, { ...own, month: '2026-10', settledTotal: '1.00' })).toBe(false)
    expect(takeTotal(board, { ...own, consultantCode: 'C02', settledTotal: '1.00' })).toBe(false)
    expect(board.data.value).toBe(own)
  })
})
