import { describeFailure, type Failure } from '@huigu/ui'

export interface Translator {
  t(key: string): string
  te(key: string): boolean
}

/** What is said of a code: our own words, then those shared by all pages, then the server's sentence. */
export function objection(code: string, detail: string, { t, te }: Translator): string {
  const key = [`shared.objection.${code}`, `field.${code}`].find(te)
  return key ? t(key) : detail
}

/** The server's objections, one text a field; several to one field are joined. */
export function objections(failure: Failure, translator: Translator): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const { field, code, detail } of failure.fields) {
    const text = objection(code, detail, translator)
    texts[field] = field in texts ? `${texts[field]} ${text}` : text
  }
  return texts
}

/** What went wrong with the whole, in the reader's language. */
export function explanation(failure: Failure, translator: Translator): string {
  const key = `shared.refusal.${failure.code}`
  return translator.te(key) ? translator.t(key) : describeFailure(failure, translator)
}
