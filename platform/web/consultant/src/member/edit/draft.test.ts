import type { MemberDetail } from '@huigu/api'
import { describe, expect, it } from 'vitest'
import { changeOf, reconciled, storedOf } from './draft.ts'

const member = {
  name: '马若思',
  gender: 'FEMALE',
  phone: '139****4999',
  birthday: '1990-06-28',
  birthdayCalendar: 'SOLAR',
  note: '对香精过敏',
  idNumber: '110***********1234',
  address: '上海市静安区…',
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
    expect(changeOf({ ...stored, name: ' 马思 ' }, stored)).toEqual({ name: '马思' })
    expect(changeOf(stored, stored)).toEqual({})
  })

  it('takes away what was emptied', () => {
    const draft = { ...stored, note: '', 'fields.height': '', 'fields.skinTone': 'N20' }
    expect(changeOf(draft, stored)).toEqual({ note: null, fields: { height: null, skinTone: 'N20' } })
  })

  it('never sends a mask back, only what is typed in its place, or that it is gone', () => {
    expect(changeOf({ ...stored, address: '' }, stored)).toEqual({
      address: null,
    })
    expect(changeOf({ ...stored, phone: '13912345678' }, stored)).toEqual({ phone: '13912345678' })
  })

  it('of the birthday names the calendar, too', () => {
    expect(changeOf({ ...stored, birthdayCalendar: 'LUNAR' }, stored)).toEqual({
      birthday: '1990-06-28',
      birthdayCalendar: 'LUNAR',
    })
  })

  it('keeps an emptied name, for the server to object to', () => {
    expect(changeOf({ ...stored, name: ' ' }, stored)).toEqual({ name: '' })
  })
})

describe('a draft over what somebody else stored meanwhile', () => {
  it('takes in their changes and keeps what was typed', () => {
    const draft = { ...stored, note: '周末来' }
    const theirs = { ...stored, gender: 'MALE', phone: '138****0000' }
    const merged = reconciled(draft, stored, theirs)
    expect(merged.draft).toEqual({ ...draft, gender: 'MALE', phone: '138****0000' })
    expect(merged.news).toEqual(['gender', 'phone'])
    expect(changeOf(merged.draft, theirs)).toEqual({ note: '周末来' })
  })

  it('tells where both changed the same, and keeps what was typed', () => {
    const draft = { ...stored, note: '周末来', phone: '13912345678' }
    const merged = reconciled(draft, stored, { ...stored, note: '电话勿扰', phone: '138****0000' })
    expect(merged.clashes).toEqual(['note', 'phone'])
    expect(merged.draft.note).toBe('周末来')
  })

  it('is at peace where both wrote the same', () => {
    const merged = reconciled({ ...stored, note: '周末来' }, stored, { ...stored, note: '周末来' })
    expect([merged.news, merged.clashes]).toEqual([[], []])
  })
})
