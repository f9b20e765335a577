import { describe, expect, it } from 'vitest'
import { renewalDelay } from './code.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')

describe('the code of a card', () => {
  it('is renewed a quarter of a minute before it ends', () => {
    expect(renewalDelay('2026-11-23T08:01:30Z', NOW)).toBe(75_000)
  })

  it('is neither asked for all the time nor too late where the clock of the phone is wrong', () => {
    expect(renewalDelay('2026-11-23T07:00:00Z', NOW)).toBe(20_000)
    expect(renewalDelay('2026-11-23T09:00:00Z', NOW)).toBe(105_000)
  })
})
