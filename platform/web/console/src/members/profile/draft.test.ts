import type { MemberDetail } from '@huigu/api'
import { describe, expect, it } from 'vitest'
import { changesOf, type Draft, draftOf, meet, NOBODY, registrationOf } from './draft.ts'

const member = {
  name: '王芳',
  cardNumber: 'K01',
  wechatCardNumber: null,
  cardType: null,
  cardIssuedOn: '2026-01-01',
  storeCode: 'S01',
  gender: 'FEMALE',
  birthday: '1990-05-06',
  birthdayCalendar: 'SOLAR',
  phone: '138****0001',
  idNumber: '110***********1234',
  address: '广州市天河区***',
  origin: null,
  postcode: null,
  note: '喜欢周末来',
  fields: { skin: 'dry' },
} as unknown as MemberDetail
const stored = draftOf(member)
const draft = (changed: Partial<Draft>): Draft => ({ ...stored, ...changed })

describe('what is asked for', () => {
  it('is nothing where nothing was written', () => {
    expect(changesOf(stored, draftOf(member))).toEqual({})
  })

  it('are the fields that were written, emptied ones as null, masks left alone', () => {
    expect(
      changesOf(stored, draft({ name: ' 王小芳 ', note: '', idNumber: '', phone: '13900000002' })),
    ).toEqual({ name: '王小芳', note: null, idNumber: null, phone: '13900000002' })
  })

  it('is a birthday with its calendar', () => {
    expect(changesOf(stored, draft({ birthdayCalendar: 'LUNAR' }))).toEqual({
      birthday: '1990-05-06',
      birthdayCalendar: 'LUNAR',
    })
  })

  it('are custom fields one by one', () => {
    expect(changesOf(stored, draft({ fields: { skin: '', shoe: '38' } }))).toEqual({
      fields: { skin: null, shoe: '38' },
    })
  })
})

describe('a new member', () => {
  it('is told of as far as somebody wrote, with the calendar of the birthday', () => {
    const told = {
      ...NOBODY,
      name: ' 王芳 ',
      phone: '13800000001',
      storeCode: 'S01',
      cardIssuedOn: '2026-11-23',
      birthday: '1990-L05-06',
      birthdayCalendar: 'LUNAR',
      fields: { skin: '干性', shoe: '' },
    }

    expect(registrationOf(told)).toEqual({
      name: '王芳',
      phone: '13800000001',
      storeCode: 'S01',
      cardIssuedOn: '2026-11-23',
      birthday: '1990-L05-06',
      birthdayCalendar: 'LUNAR',
      fields: { skin: '干性' },
    })
  })

  it('is nobody before anything was written', () => {
    expect(registrationOf(NOBODY)).toEqual({})
  })
})

describe('when somebody else was faster', () => {
  const theirs = draft({ name: '王芳芳', postcode: '510000', fields: { skin: 'oily' } })

  it('takes over what was not touched here, and keeps what was', () => {
    const mine = draft({ name: '王小芳', note: '喜欢晚上来' })

    expect(meet(stored, theirs, mine)).toEqual({
      draft: { ...mine, postcode: '510000', fields: { skin: 'oily' } },
      meetings: [
        { field: 'name', theirs: '王芳芳', mine: '王小芳' },
        { field: 'postcode', theirs: '510000' },
        { field: 'fields.skin', theirs: 'oily' },
      ],
    })
  })

  it('asks for nothing more that both have written alike', () => {
    const met = meet(stored, theirs, draft({ name: '王芳芳' }))

    expect(met.meetings.map(({ field }) => field)).toEqual(['postcode', 'fields.skin'])
    expect(changesOf(theirs, met.draft)).toEqual({})
  })
})
