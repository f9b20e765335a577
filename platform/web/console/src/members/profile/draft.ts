import type { MemberChange, MemberDetail, NewMember } from '@huigu/api'

/** Shown masked: a draft holds the mask until somebody writes something else. */
export const MASKED = ['phone', 'idNumber', 'address'] as const

const REQUIRED = ['name', 'cardNumber', 'cardIssuedOn', 'storeCode'] as const
const OPTIONAL = ['birthday', 'wechatCardNumber', 'cardType', 'origin', 'postcode', 'note'] as const
const CHOICES = ['gender', 'birthdayCalendar'] as const
const KEYS = [...REQUIRED, ...CHOICES, ...OPTIONAL, ...MASKED] as const

type Key = (typeof KEYS)[number]

/** A member as he or she stands in the form: everything a text, nothing as an empty one. */
export type Draft = Record<Key, string> & { fields: Record<string, string> }

export function draftOf(member: MemberDetail): Draft {
  const texts = Object.fromEntries(KEYS.map((key) => [key, member[key] ?? ''])) as Record<Key, string>
  return { ...texts, fields: { ...member.fields } }
}

/** Nobody yet: what a new member is unless somebody says otherwise. */
export const NOBODY = {
  ...Object.fromEntries(KEYS.map((key) => [key, ''])),
  gender: 'UNKNOWN',
  birthdayCalendar: 'SOLAR',
  fields: {},
} as Draft

/** A new member, as far as he or she was told of. The server says what is missing. */
export const registrationOf = (draft: Draft): NewMember => changesOf(NOBODY, draft) as NewMember

/** What the server is asked to change; a birthday and its calendar go together. */
export function changesOf(before: Draft, after: Draft): MemberChange {
  const changes: Record<string, unknown> = {}
  for (const key of KEYS) if (after[key] !== before[key]) changes[key] = after[key].trim() || null
  if ('birthday' in changes || 'birthdayCalendar' in changes) {
    changes.birthday = after.birthday || null
    changes.birthdayCalendar = after.birthdayCalendar
  }
  const codes = Object.keys({ ...before.fields, ...after.fields }).filter(
    (code) => (after.fields[code] ?? '') !== (before.fields[code] ?? ''),
  )
  if (codes.length)
    changes.fields = Object.fromEntries(codes.map((code) => [code, after.fields[code]?.trim() || null]))
  return changes as MemberChange
}

/** A field that somebody else changed meanwhile. `mine` is what was written here, where that is something else. */
export interface Meeting {
  /** As in a request: `name`, `fields.skin`. */
  field: string
  theirs: string
  mine?: string
}

/**
 * Brings a draft up to what somebody else has stored meanwhile: their changes are taken over, except where this draft
 * changed the same.
 */
export function meet(before: Draft, stored: Draft, draft: Draft): { draft: Draft; meetings: Meeting[] } {
  const met: Draft = { ...draft, fields: { ...draft.fields } }
  const meetings: Meeting[] = []
  const compare = (field: string, was = '', is = '', wanted = '', take: () => void) => {
    if (is === was || is === wanted) return
    if (wanted === was) take()
    meetings.push(wanted === was ? { field, theirs: is } : { field, theirs: is, mine: wanted })
  }
  for (const key of KEYS) compare(key, before[key], stored[key], draft[key], () => (met[key] = stored[key]))
  for (const code of Object.keys({ ...before.fields, ...stored.fields, ...draft.fields }))
    compare(`fields.${code}`, before.fields[code], stored.fields[code], draft.fields[code], () => {
      met.fields[code] = stored.fields[code] ?? ''
    })
  return { draft: met, meetings }
}
