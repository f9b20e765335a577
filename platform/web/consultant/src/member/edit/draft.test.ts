import type { MemberDetail } from '@huigu/api'
import { describe, expect, it } from 'vitest'
import { changeOf, draftOf, reconciled, storedOf } from './draft.ts'

const member = {
  name: '马若思',
  gender: 'FEMALE',
  phone: '139****4999',
  birthday: '1990-06-28',
  birthdayCalendar: 'SOLAR',
  note: '对香精过敏',
  address: null,
  fields: { height: '168' },
} as unknown as MemberDetail
const fields = ['height', 'skinTone'].map((code) => ({
  code,
  name: code,
  type: 'TEXT' as const,
  options: [],
  archived: false,
}))
const stored = storedOf(member, fields)

describe('a change', () => {
  it('names only what was changed', () => {
    expect(changeOf({ ...draftOf(stored), name: ' 马思 ' }, stored)).toEqual({ name: '马思' })
    expect(changeOf(draftOf(stored), stored)).toEqual({})
  })

  it('takes away what was emptied', () => {
    const draft = { ...draftOf(stored), note: '', 'fields.height': '', 'fields.skinTone': 'N20' }
    expect(changeOf(draft, stored)).toEqual({ note: null, fields: { height: null, skinTone: 'N20' } })
  })

  it('leaves a masked number as it is unless another is typed', () => {
    expect(draftOf(stored).phone).toBe('')
    expect(changeOf({ ...draftOf(stored), phone: '13912345678' }, stored)).toEqual({ phone: '13912345678' })
  })

  it('of the birthday names the calendar, too', () => {
    expect(changeOf({ ...draftOf(stored), birthdayCalendar: 'LUNAR' }, stored)).toEqual({
      birthday: '1990-06-28',
      birthdayCalendar: 'LUNAR',
    })
  })

  it('keeps an emptied name, for the server to object to', () => {
    expect(changeOf({ ...draftOf(stored), name: ' ' }, stored)).toEqual({ name: '' })
  })
})

describe('a draft over what somebody else stored meanwhile', () => {
  it('takes in their changes and keeps what was typed', () => {
    const draft = { ...draftOf(stored), note: '周末来' }
    const theirs = { ...stored, gender: 'MALE', phone: '138****0000' }
    const merged = reconciled(draft, stored, theirs)
    expect(merged.draft).toEqual({ ...draft, gender: 'MALE' })
    expect(merged.news).toEqual(['gender', 'phone'])
    expect(changeOf(merged.draft, theirs)).toEqual({ note: '周末来' })
  })

  it('tells where both changed the same, and keeps what was typed', () => {
    const draft = { ...draftOf(stored), note: '周末来', phone: '13912345678' }
    const merged = reconciled(draft, stored, { ...stored, note: '电话勿扰', phone: '138****0000' })
    expect(merged.clashes).toEqual(['note', 'phone'])
    expect(merged.draft.note).toBe('周末来')
  })

  it('is at peace where both wrote the same', () => {
    const merged = reconciled({ ...draftOf(stored), note: '周末来' }, stored, { ...stored, note: '周末来' })
    expect([merged.news, merged.clashes]).toEqual([[], []])
  })
})
