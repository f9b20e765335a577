import type { NewScheme } from '@huigu/api'
import { describe, expect, it } from 'vitest'
import { draftOf, emptyDraft, objections, schemeOf, shift } from './draft.ts'

const scheme: NewScheme = {
  name: '通用方案',
  groupCode: null,
  validFrom: '2026-11',
  windows: { newDays: 30, dormantDays: 90, lostDays: 180 },
  multipliers: { NEW_FIRST: '2', NEW_REPEAT: '2.5', LOST: '3', DORMANT: '2', OTHER: '1' },
  channels: { OFFLINE: '0.9', ONLINE: '1' },
  target: '200000.00',
  base: '1000.00',
  shortfallRate: '0.01',
  excessRate: '0.1',
}

describe('a scheme in the form', () => {
  it('goes back as it came', () => {
    expect(schemeOf(draftOf('S1', scheme))).toEqual(scheme)
  })

  it('shows rates in percent', () => {
    expect(draftOf('S1', scheme)).toMatchObject({ shortfallPercent: '1', excessPercent: '10' })
  })

  it('names every figure that is none', () => {
    const draft = emptyDraft('2026-11')
    draft.target = '20万'
    draft.windows.newDays = '30.5'
    draft.multipliers.LOST = ''
    expect(objections(draft)).toEqual({
      code: 'required',
      name: 'required',
      target: 'number',
      'windows.newDays': 'whole',
      'multipliers.LOST': 'required',
    })
  })
})

it('moves a decimal point exactly', () => {
  expect(shift('0.015', 2)).toBe('1.5')
  expect(shift('0.01', 2)).toBe('1')
  expect(shift('10', -2)).toBe('0.1')
  expect(shift('1', -2)).toBe('0.01')
  expect(shift('12.5', -2)).toBe('0.125')
  expect(shift('0', 2)).toBe('0')
  expect(shift('100', -2)).toBe('1')
})
