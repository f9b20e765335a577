import type { Settings } from '@huigu/api'
import { expect, it } from 'vitest'
import { draftOf, objections, settingsOf } from './draft.ts'

const settings: Settings = {
  portraits: {
    newDays: 30,
    dormantDays: 90,
    lostDays: 180,
    activeDays: 90,
    activePurchases: 2,
    highlyActivePurchases: 4,
    loyalMonths: 6,
    returnPronePercent: 30,
    returnPronePurchases: 3,
    couponExpiringDays: 7,
  },
  rfm: { windowDays: 365, recencyDays: null, frequency: '2.5', orderValue: null },
  storedValueThreshold: '1000.00',
  scanPolicy: 'KEEP_FIRST',
}

it('settings come back as they were read, means as empty fields', () => {
  expect(draftOf(settings).thresholds).toEqual({ recencyDays: '', frequency: '2.5', orderValue: '' })
  expect(settingsOf(draftOf(settings))).toEqual(settings)
})

it('an own threshold is asked for as it is typed', () => {
  const draft = draftOf(settings)
  const { rfm } = settingsOf({
    ...draft,
    thresholds: { recencyDays: '60', frequency: '', orderValue: '300.00' },
  })

  expect(rfm).toEqual({ windowDays: 365, recencyDays: 60, frequency: null, orderValue: '300.00' })
})

it('says what is missing or no number, and lets a mean be', () => {
  const draft = draftOf(settings)
  expect(objections(draft)).toEqual({})
  expect(
    objections({
      ...draft,
      portraits: { ...draft.portraits, newDays: '', lostDays: '9.5' },
      thresholds: { ...draft.thresholds, orderValue: 'viel' },
      storedValueThreshold: ' ',
    }),
  ).toEqual({
    'portraits.newDays': 'required',
    'portraits.lostDays': 'whole',
    'rfm.orderValue': 'number',
    storedValueThreshold: 'required',
  })
})
