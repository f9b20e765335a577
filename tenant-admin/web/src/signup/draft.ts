import type { SignUp } from '../shared/api.ts'
import { brokenRules } from '../shared/passwords.ts'
import { isSlug } from './slug.ts'

export type Draft = Record<keyof SignUp, string>
export type Field = keyof Draft

export const INDUSTRIES = [
  'beauty',
  'mother-baby',
  'pharmacy',
  'fashion',
  'food',
  'jewellery',
  'other',
] as const

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/
const DEFAULT_ZONE = 'Asia/Shanghai'

export function emptyDraft(timeZone = localZone()): Draft {
  return {
    brandName: '',
    slug: '',
    industry: '',
    ownerName: '',
    ownerEmail: '',
    password: '',
    timeZone: timeZones().includes(timeZone) ? timeZone : DEFAULT_ZONE,
  }
}

/** What is wrong with each field, in the server's codes; empty where it may be sent. */
export function faults(draft: Draft): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {}
  for (const [field, value] of Object.entries(draft) as [Field, string][]) {
    if (value.trim() === '') found[field] = 'not-blank'
  }
  if (!found.slug && !isSlug(draft.slug)) found.slug = 'invalid-slug'
  if (!found.ownerEmail && !EMAIL.test(draft.ownerEmail.trim())) found.ownerEmail = 'invalid-email'
  if (!found.password) {
    const [broken] = brokenRules(draft.password, draft.ownerEmail)
    if (broken) found.password = broken
  }
  return found
}

/** The zone of the brand's home first, as most will want it. */
export function timeZones(): string[] {
  return [DEFAULT_ZONE, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== DEFAULT_ZONE)]
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
