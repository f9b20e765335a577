import type { MemberDetail } from '@huigu/api'
import { expect, it } from 'vitest'
import { birthdayOf, decadeName, factGroups } from './facts.ts'

const words = {
  t: (key: string, named?: Record<string, unknown>) =>
    named ? `${key} ${Object.values(named).join(' ')}` : key,
  locale: 'zh-CN',
}
const member = {
  cardNumber: 'V1',
  wechatCardNumber: null,
  cardIssuedOn: '2025-08-17',
  origin: 'WECHAT',
  phone: '139****4999',
  birthday: '1990-L05-06',
  birthdayCalendar: 'LUNAR',
  birth: { bornOn: '1990-06-28', nextBirthday: '2027-06-10', age: 36, decade: 1990, zodiac: 'HORSE' },
  fields: { skinTone: 'N20' },
} as unknown as MemberDetail

it('a lunar birthday is said by its own calendar', () => {
  expect(birthdayOf(member, words)).toBe('record.lunarDay 1990 闰五月 初六')
  expect(birthdayOf({ birthday: '1990-06-28', birthdayCalendar: 'SOLAR' }, words)).toBe('1990-06-28')
  expect(birthdayOf({ birthday: null, birthdayCalendar: 'SOLAR' }, words)).toBe('')
})

it('the decade has two figures', () => {
  expect([1970, 2000, 2010].map(decadeName)).toEqual(['70', '00', '10'])
})

it('custom fields stand by their names, those without a value as not known', () => {
  const fields = [
    { code: 'skinTone', name: '肤色号', type: 'TEXT' as const, options: [], archived: false },
    { code: 'height', name: '身高', type: 'NUMBER' as const, options: [], archived: false },
  ]
  const groups = factGroups(member, fields, '人民路店', '2025-08-17', words)
  expect(groups.at(-1)!.facts).toEqual([
    { title: '肤色号', value: 'N20' },
    { title: '身高', value: '' },
  ])
  expect(groups[0]!.facts).toContainEqual({ title: 'member.origin', value: 'word.origin.WECHAT' })
})

it('a brand without custom fields has no group for them', () => {
  expect(factGroups(member, [], '', '', words)).toHaveLength(2)
})
