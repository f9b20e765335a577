import type { ConsentPurpose } from '@huigu/api'
import { Failure } from '@huigu/ui'

/** A purpose as it stands in the form. */
export interface Draft {
  code: string
  name: string
  text: string
}

/** The version that saving publishes; null where it only renames. */
export function nextVersion(purpose: ConsentPurpose | null, { text }: Draft): number | null {
  if (purpose === null) return 1
  return text === purpose.text ? null : purpose.textVersion + 1
}

/** A new purpose takes no other's code: the server would take its text for the next version of that one. */
export function mustBeNew(code: string, known: readonly ConsentPurpose[]) {
  if (code === '') throw objection('required')
  if (known.some((purpose) => purpose.code === code)) throw objection('not-unique')
}

const objection = (code: string) =>
  new Failure(422, 'invalid-input', '', [{ field: 'code', code, detail: '' }])
