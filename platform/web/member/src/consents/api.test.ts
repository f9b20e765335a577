import { expect, it } from 'vitest'
import { asked, isOutdated } from './api.ts'

const sms = { code: 'MARKETING_SMS', name: '促销短信', text: '我们会发送促销短信。', textVersion: 2 }

it('who was never asked has agreed to nothing', () => {
  const undecided = { given: false, decidedAt: null, decidedVersion: null }
  expect(asked([sms], [])).toEqual([{ ...sms, ...undecided }])
  expect(asked([sms], [{ purpose: 'MARKETING_SMS', given: false }])).toEqual([{ ...sms, ...undecided }])
})

it('a purpose stands with the latest decision and the text that it was said to', () => {
  const decision = {
    purpose: 'MARKETING_SMS',
    given: true,
    textVersion: 1,
    decidedAt: '2026-11-01T00:00:00Z',
  }
  const [shown] = asked([sms], [decision])
  expect(shown).toEqual({ ...sms, given: true, decidedAt: '2026-11-01T00:00:00Z', decidedVersion: 1 })
})

it('a consent to an older text asks whether the new one holds, too', () => {
  const [shown] = asked([sms], [{ purpose: 'MARKETING_SMS', given: true, textVersion: 1, decidedAt: '' }])
  expect(isOutdated(shown!)).toBe(true)
  expect(isOutdated({ ...shown!, decidedVersion: 2 })).toBe(false)
  expect(isOutdated({ ...shown!, given: false })).toBe(false)
})
