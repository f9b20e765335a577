import { describe, expect, it } from 'vitest'
import { type Draft, emptyDraft, faults } from './draft.ts'

const COMPLETE: Draft = {
  brandName: '惠颜美妆',
  slug: 'jade-beauty',
  industry: 'beauty',
  ownerName: '林晓燕',
  ownerEmail: 'lin@jade.cn',
  password: 'correct horse',
  timeZone: 'Asia/Shanghai',
}

describe('a draft', () => {
  it('may be sent when it is complete', () => {
    expect(faults(COMPLETE)).toEqual({})
  })

  it('lacks everything at first, but for the zone', () => {
    expect(faults(emptyDraft('Asia/Shanghai'))).toEqual({
      brandName: 'not-blank',
      slug: 'not-blank',
      industry: 'not-blank',
      ownerName: 'not-blank',
      ownerEmail: 'not-blank',
      password: 'not-blank',
    })
  })

  it.each([
    ['slug', 'Jade', 'invalid-slug'],
    ['ownerEmail', 'lin@jade', 'invalid-email'],
    ['ownerEmail', 'lin jade@jade.cn', 'invalid-email'],
    ['ownerName', '   ', 'not-blank'],
    ['password', 'short', 'password-too-short'],
    ['password', 'x'.repeat(129), 'password-too-long'],
    ['password', 'Lin@Jade.cn', 'password-is-email'],
  ])('with %s %j has the fault %s', (field, value, code) => {
    expect(faults({ ...COMPLETE, [field]: value })).toEqual({ [field]: code })
  })

  it('is in the zone of the device, or in Shanghai', () => {
    expect(emptyDraft('Europe/Vienna').timeZone).toBe('Europe/Vienna')
    expect(emptyDraft('Etc/Nowhere').timeZone).toBe('Asia/Shanghai')
  })
})
