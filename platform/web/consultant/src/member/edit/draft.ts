import type { MemberChange, MemberDetail, MemberField } from '@huigu/api'

/** The values of a form by their names in the API; those of the brand's own fields as `fields.<code>`. Empty: none. */
export type Draft = Record<string, string>

const PLAIN = ['name', 'gender', 'wechatCardNumber', 'cardType', 'origin', 'postcode', 'note'] as const
/** Shown masked: a draft holds the mask, which says that nothing else was typed and never goes back. */
const MASKED = ['phone', 'idNumber', 'address'] as const
const BIRTH = ['birthday', 'birthdayCalendar'] as const

/** What the brand holds, masked where it is shown masked. */
export function storedOf(member: MemberDetail, fields: MemberField[]): Draft {
  const names = [...PLAIN, ...BIRTH, ...MASKED] as const
  return {
    ...Object.fromEntries(names.map((name) => [name, member[name] ?? ''])),
    ...Object.fromEntries(fields.map(({ code }) => [`fields.${code}`, member.fields[code] ?? ''])),
  }
}

export function changedNames(draft: Draft, stored: Draft): string[] {
  return Object.keys(stored).filter((name) => trimmed(draft, name) !== stored[name])
}

/** Only what was changed, so that nothing else is overwritten; null takes a value away. */
export function changeOf(draft: Draft, stored: Draft): MemberChange {
  const names = new Set(changedNames(draft, stored))
  if (BIRTH.some((name) => names.has(name))) BIRTH.forEach((name) => names.add(name))
  const change: Record<string, unknown> = {}
  const fields: Record<string, string | null> = {}
  for (const name of names) {
    const value = trimmed(draft, name) || null
    if (name.startsWith('fields.')) fields[name.slice('fields.'.length)] = value
    else change[name] = name === 'name' ? trimmed(draft, name) : value
  }
  return { ...change, ...(Object.keys(fields).length > 0 && { fields }) } as MemberChange
}

/**
 * The draft over what somebody else has stored meanwhile: their changes come in where nothing was typed, and where both
 * changed the same thing (`clashes`), what was typed stays.
 */
export function reconciled(
  draft: Draft,
  before: Draft,
  theirs: Draft,
): { draft: Draft; news: string[]; clashes: string[] } {
  const mine = changedNames(draft, before)
  const changed = Object.keys(theirs).filter((name) => theirs[name] !== (before[name] ?? ''))
  const news = changed.filter((name) => !mine.includes(name))
  const clashes = changed.filter((name) => mine.includes(name) && theirs[name] !== trimmed(draft, name))
  return {
    draft: { ...draft, ...Object.fromEntries(news.map((name) => [name, theirs[name]!])) },
    news,
    clashes,
  }
}

const trimmed = (draft: Draft, name: string) => draft[name]?.trim() ?? ''
