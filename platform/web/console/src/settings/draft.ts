import type { Settings } from '@huigu/api'

/** In the order of the page; each a whole number. */
export const WINDOWS = [
  'newDays',
  'dormantDays',
  'lostDays',
  'activeDays',
  'activePurchases',
  'highlyActivePurchases',
  'loyalMonths',
  'returnPronePercent',
  'returnPronePurchases',
  'couponExpiringDays',
] as const
/** Empty: the mean of the members. */
export const THRESHOLDS = ['recencyDays', 'frequency', 'orderValue'] as const

/** Settings as they stand in the form: every figure as it is typed. */
export interface Draft {
  portraits: Record<(typeof WINDOWS)[number], string>
  windowDays: string
  thresholds: Record<(typeof THRESHOLDS)[number], string>
  storedValueThreshold: string
  scanPolicy: Settings['scanPolicy']
}

export function draftOf({ portraits, rfm, storedValueThreshold, scanPolicy }: Settings): Draft {
  const texts = <K extends string>(keys: readonly K[], values: Record<K, unknown>) =>
    Object.fromEntries(keys.map((key) => [key, values[key] === null ? '' : String(values[key])])) as Record<
      K,
      string
    >
  return {
    portraits: texts(WINDOWS, portraits),
    windowDays: String(rfm.windowDays),
    thresholds: texts(THRESHOLDS, rfm),
    storedValueThreshold: String(storedValueThreshold),
    scanPolicy,
  }
}

export function settingsOf({ portraits, windowDays, thresholds, ...rest }: Draft): Settings {
  const { recencyDays, frequency, orderValue } = thresholds
  return {
    portraits: Object.fromEntries(
      WINDOWS.map((key) => [key, Number(portraits[key])]),
    ) as Settings['portraits'],
    rfm: {
      windowDays: Number(windowDays),
      recencyDays: recencyDays ? Number(recencyDays) : null,
      frequency: frequency || null,
      orderValue: orderValue || null,
    },
    storedValueThreshold: rest.storedValueThreshold,
    scanPolicy: rest.scanPolicy,
  }
}

export type Objection = 'required' | 'whole' | 'number'

/** What has to be put right before the server is asked; keys are those of the request. */
export function objections(draft: Draft): Record<string, Objection> {
  const found: Record<string, Objection> = {}
  const demand = (key: string, text: string, shape: RegExp, kind: Objection) => {
    if (!shape.test(text)) found[key] = text.trim() ? kind : 'required'
  }
  for (const key of WINDOWS) demand(`portraits.${key}`, draft.portraits[key], WHOLE, 'whole')
  demand('rfm.windowDays', draft.windowDays, WHOLE, 'whole')
  demand('storedValueThreshold', draft.storedValueThreshold, DECIMAL, 'number')
  for (const key of THRESHOLDS) {
    const text = draft.thresholds[key]
    if (text) demand(`rfm.${key}`, text, key === 'recencyDays' ? WHOLE : DECIMAL, 'number')
  }
  return found
}

const DECIMAL = /^\d+(\.\d+)?$/
const WHOLE = /^\d+$/
