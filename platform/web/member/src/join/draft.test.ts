import { describe, expect, it } from 'vitest'
import { emptyDraft, openingOf } from './draft.ts'

const texts = [
  { purpose: 'MARKETING', textVersion: 3 },
  { purpose: 'SMS', textVersion: 1 },
]

describe('opening a card', () => {
  it('agrees to nothing that was not ticked', () => {
    expect(openingOf(emptyDraft(), texts)).toMatchObject({ consent: false, consents: [] })
  })

  it('names the version of each text that was agreed to', () => {
    const draft = { ...emptyDraft(), consents: ['MARKETING'] }
    expect(openingOf(draft, texts).consents).toEqual([{ purpose: 'MARKETING', textVersion: 3 }])
  })

  it('sends the phone without its gaps, and no birthday that was not given', () => {
    const opening = openingOf({ ...emptyDraft(), name: ' 小明 ', phone: '138 0013-8000' }, texts)
    expect(opening).toMatchObject({ name: '小明', phone: '13800138000' })
    expect(opening).not.toHaveProperty('birthday')
    expect(opening).not.toHaveProperty('birthdayCalendar')
  })

  it('says in which calendar the birthday is', () => {
    const draft = { ...emptyDraft(), birthday: '1990-L05-06', lunar: true }
    expect(openingOf(draft, texts)).toMatchObject({ birthday: '1990-L05-06', birthdayCalendar: 'LUNAR' })
  })
})
