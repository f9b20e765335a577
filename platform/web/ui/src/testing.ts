import { common } from './i18n/messages.ts'
import { type Messages, type Wording } from './i18n/wording.ts'

/** Every key of the texts with what it says, as `members.title`. */
function flatten(texts: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[`${prefix}${key}`, text] as const]
        : [...flatten(text, `${prefix}${key}.`)],
    ),
  )
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join()

/** What is said in one language and not, empty, or with other placeholders in the other. */
export function untranslated(wordings: Record<string, Wording>): string[] {
  const chinese = flatten(inLanguage(wordings, 'zh-CN'))
  const english = flatten(inLanguage(wordings, 'en'))
  return [...new Set([...chinese.keys(), ...english.keys()])].filter((key) => {
    const [zh, en] = [chinese.get(key), english.get(key)]
    return !zh || !en || placeholders(zh) !== placeholders(en)
  })
}

/** Keys that the sources ask for by name and nobody has written. */
export function unknownKeys(wordings: Record<string, Wording>, sources: Record<string, string>): string[] {
  const known = flatten({ ...common['zh-CN'], ...inLanguage(wordings, 'zh-CN') })
  return Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)]
      .filter(([, key]) => !known.has(key!))
      .map(([, key]) => `${file}: ${key}`),
  )
}

function inLanguage(wordings: Record<string, Wording>, language: 'zh-CN' | 'en'): Messages {
  return Object.fromEntries(Object.entries(wordings).map(([name, texts]) => [name, texts[language]]))
}
