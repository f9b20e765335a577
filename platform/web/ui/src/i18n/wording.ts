export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The same tree of keys, each leaf a text. */
export interface Messages {
  [key: string]: string | Messages
}

/** What one feature says, in every language. */
export interface Wording<T extends Messages = Messages> {
  'zh-CN': T
  en: SameKeys<T>
}

type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** Declares a feature's texts; a key that lacks its English is refused by the compiler. */
export function wording<T extends Messages>(zh: T, en: SameKeys<T>): Wording<T> {
  return { 'zh-CN': zh, en }
}
