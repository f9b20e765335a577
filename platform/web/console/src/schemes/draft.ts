import type { NewScheme } from '@huigu/api'

export const STATES = ['NEW_FIRST', 'NEW_REPEAT', 'LOST', 'DORMANT', 'OTHER'] as const
export const CHANNELS = ['OFFLINE', 'ONLINE'] as const
export const WINDOWS = ['newDays', 'dormantDays', 'lostDays'] as const

/** A scheme as it stands in the form: every figure as it is typed, rates in percent. */
export interface Draft {
  code: string
  name: string
  groupCode: string | undefined
  validFrom: string
  target: string
  base: string
  shortfallPercent: string
  excessPercent: string
  windows: Record<(typeof WINDOWS)[number], string>
  multipliers: Record<(typeof STATES)[number], string>
  channels: Record<(typeof CHANNELS)[number], string>
}

/** What most brands begin with. */
export function emptyDraft(month: string): Draft {
  return {
    code: '',
    name: '',
    groupCode: undefined,
    validFrom: month,
    target: '200000.00',
    base: '1000.00',
    shortfallPercent: '1',
    excessPercent: '10',
    windows: { newDays: '30', dormantDays: '90', lostDays: '180' },
    multipliers: { NEW_FIRST: '2', NEW_REPEAT: '2.5', LOST: '3', DORMANT: '2', OTHER: '1' },
    channels: { OFFLINE: '0.9', ONLINE: '1' },
  }
}

/** The version to edit: the same month replaces it, a later month adds one. */
export function draftOf(code: string, scheme: NewScheme): Draft {
  const texts = <K extends string>(keys: readonly K[], values: Record<string, string | number>) =>
    Object.fromEntries(keys.map((key) => [key, String(values[key] ?? '')])) as Record<K, string>
  return {
    code,
    name: scheme.name,
    groupCode: scheme.groupCode ?? undefined,
    validFrom: scheme.validFrom,
    target: scheme.target,
    base: scheme.base,
    shortfallPercent: shift(scheme.shortfallRate, 2),
    excessPercent: shift(scheme.excessRate, 2),
    windows: texts(WINDOWS, scheme.windows),
    multipliers: texts(STATES, scheme.multipliers),
    channels: texts(CHANNELS, scheme.channels),
  }
}

export function schemeOf(draft: Draft): NewScheme {
  return {
    name: draft.name.trim(),
    groupCode: draft.groupCode || null,
    validFrom: draft.validFrom,
    windows: {
      newDays: Number(draft.windows.newDays),
      dormantDays: Number(draft.windows.dormantDays),
      lostDays: Number(draft.windows.lostDays),
    },
    multipliers: { ...draft.multipliers },
    channels: { ...draft.channels },
    target: draft.target,
    base: draft.base,
    shortfallRate: shift(draft.shortfallPercent, -2),
    excessRate: shift(draft.excessPercent, -2),
  }
}

export type Objections = Partial<Record<string, 'required' | 'number' | 'whole'>>

/** What has to be put right before the server is asked; keys are those of the request. */
export function objections(draft: Draft): Objections {
  const found: Objections = {}
  const demand = (key: string, text: string, shape: RegExp, kind: 'number' | 'whole') => {
    if (!shape.test(text)) found[key] = text.trim() ? kind : 'required'
  }
  if (!draft.code.trim()) found.code = 'required'
  if (!draft.name.trim()) found.name = 'required'
  demand('target', draft.target, DECIMAL, 'number')
  demand('base', draft.base, DECIMAL, 'number')
  demand('shortfallRate', draft.shortfallPercent, DECIMAL, 'number')
  demand('excessRate', draft.excessPercent, DECIMAL, 'number')
  for (const key of WINDOWS) demand(`windows.${key}`, draft.windows[key], WHOLE, 'whole')
  for (const key of STATES) demand(`multipliers.${key}`, draft.multipliers[key], DECIMAL, 'number')
  for (const key of CHANNELS) demand(`channels.${key}`, draft.channels[key], DECIMAL, 'number')
  return found
}

const DECIMAL = /^\d+(\.\d+)?$/
const WHOLE = /^[1-9]\d*$/

/** Moves the decimal point without arithmetic: `0.015` by 2 is `1.5`, `10` by -2 is `0.1`. */
export function shift(decimal: string, places: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const digits = whole.padStart(Math.max(0, -places) + 1, '0') + fraction.padEnd(Math.max(0, places), '0')
  const point = Math.max(whole.length, Math.max(0, -places) + 1) + places
  const shifted = `${digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0'}.${digits.slice(point)}`
  return shifted.replace(/\.?0*$/, '')
}
