import { expect, it } from 'vitest'
import type { OwnProfile } from './api.ts'
import { consultantFacts, keptFacts, profileFacts, recordFacts } from './facts.ts'

const words = {
  t: (key: string, named?: Record<string, unknown>) =>
    named ? `${key} ${Object.values(named).join('')}` : key,
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
}
const profile: OwnProfile = {
  name: '马若思',
  phone: '139****4999',
  gender: 'FEMALE',
  birthday: '1990-L05-06',
  birthdayCalendar: 'LUNAR',
  cardNumber: 'V1',
  wechatCardNumber: null,
  cardType: null,
  origin: 'WECHAT',
  cardIssuedOn: '2025-08-17',
  idNumber: null,
  address: null,
  postcode: null,
  fields: [{ name: '肤色号', value: 'N20' }],
  tags: 5,
  purchaseCount: 13,
  spentTotal: '4439.00',
  lastPurchasedAt: '2026-11-19T17:34:00Z',
}

it('only what is kept is told, with the brand’s own fields last', () => {
  expect(profileFacts(profile, words)).toEqual([
    ['data.name', '马若思'],
    ['data.phone', '139****4999'],
    ['data.gender', 'word.gender.FEMALE'],
    ['data.birthday', 'record.lunarDay 1990闰五月初六'],
    ['data.cardNumber', 'V1'],
    ['data.cardIssued', '2025-08-17'],
    ['data.origin', 'word.origin.WECHAT'],
    ['肤色号', 'N20'],
  ])
})

it('who never bought has no last purchase', () => {
  const facts = recordFacts({ ...profile, lastPurchasedAt: null }, words)
  expect(facts.map(([title]) => title)).toEqual(['data.purchases', 'data.spent', 'data.tags'])
  expect(recordFacts(profile, words)[2]).toEqual(['data.lastPurchased', '2026-11-20'])
})

it('what lies in a store is told with its unit, where the product has one', () => {
  const milk = { storeCode: 'S1', storeName: '一店', productCode: 'P1', productName: '奶粉' }
  expect(
    keptFacts([
      { ...milk, unit: '罐', quantity: '2.5' },
      { ...milk, unit: null, quantity: '1' },
    ]),
  ).toEqual([
    ['奶粉 · 一店', '2.5 罐'],
    ['奶粉 · 一店', '1'],
  ])
})

it('days of service are the brand’s, not the reader’s', () => {
  const served = [
    { name: '周雨', from: '2026-03-01T16:30:00Z', to: null },
    { name: '林晓彤', from: '2025-08-16T17:00:00Z', to: '2026-03-01T16:30:00Z' },
  ]
  expect(consultantFacts(served, words)).toEqual([
    ['周雨', 'data.servedSince 2026-03-02'],
    ['林晓彤', 'data.servedFromTo 2025-08-172026-03-02'],
  ])
})
