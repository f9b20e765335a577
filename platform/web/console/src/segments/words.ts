import { originName } from '@huigu/api'
import { formatMoney } from '@huigu/ui'
import { useI18n } from 'vue-i18n'
import { useDirectory } from '../shared/directory.ts'
import type { Bodies, Criteria, Goods, Kind, Span } from './tree.ts'

/** Words of the vocabulary that a value stands for, by the kind of criterion or the name of the value. */
const WORDS: Record<string, string> = { portrait: 'portrait', rfm: 'rfm', gender: 'gender' }

/** Says criteria, and what a member has of them, in the reader's language. */
export function useCriterionWords() {
  const { t, te } = useI18n({ useScope: 'global' })
  const { consultantName, fieldName, storeName } = useDirectory()

  const list = (names: string[]) => names.join(t('criteria.comma'))
  const span = ({ from, to }: Span<unknown>) => `${from ?? '…'} – ${to ?? '…'}`
  const goods = ({ products = [], categories = [], brands = [] }: Goods) =>
    list([...products, ...categories, ...brands]) || t('criteria.anything')

  const bodies: { [K in Kind]?: (body: NonNullable<Bodies[K]>) => string } = {
    age: span,
    cardIssued: span,
    storeCode: storeName,
    origin: (code) => originName(code, t),
    consultantCode: consultantName,
    birthdayWithinDays: (days) => t('criteria.nextDays', { days }),
    birthdayMonth: (month) => t('criteria.month', { month }),
    tag: (body) =>
      Object.entries(body)
        .map(([mode, names]) => `${t(`criteria.tagMode.${mode}`)} ${list(names)}`)
        .join(),
    rfmScore: ({ recencyDays, frequency, orderValue }) =>
      list(
        [
          recencyDays && `${t('criteria.value.recencyDays')} ${span(recencyDays)}`,
          frequency && `${t('criteria.value.frequency')} ${span(frequency)}`,
          orderValue &&
            `${t('criteria.value.orderValue')} ${span({ from: orderValue.min, to: orderValue.max })}`,
        ].filter((part) => part !== undefined),
      ),
    spent: ({ from, to, min, max }) =>
      t('criteria.spentWords', { window: span({ from, to }), range: span({ from: min, to: max }) }),
    purchased: (body) => t('criteria.goodsWords', { days: body.withinDays ?? 0, goods: goods(body) }),
    notPurchased: (body) => t('criteria.goodsWords', { days: body.withinDays ?? 0, goods: goods(body) }),
    depletion: ({ productCode, fromDays, toDays }) =>
      t('criteria.depletionWords', { product: productCode!, from: fromDays!, to: toDays! }),
    field: ({ code, eq, in: some, ...between }) =>
      t('criteria.sentence', { name: fieldName(code!), body: eq ?? (some ? list(some) : span(between)) }),
  }

  function body(kind: string, asked: unknown): string {
    if (kind === 'consultantCode' && asked === null) return t('criteria.unbound')
    if (WORDS[kind]) return t(`word.${WORDS[kind]}.${asked}`)
    const say = bodies[kind as Kind] as ((body: unknown) => string) | undefined
    return say ? say(asked) : typeof asked === 'string' ? asked : JSON.stringify(asked)
  }

  /** One criterion, such as `画像：沉睡`; one of a kind that is not known here as it was written. */
  function sentence(criterion: Criteria): string {
    const [[kind, asked]] = Object.entries(criterion) as [[string, unknown]]
    const name = te(`criteria.kind.${kind}`) ? t(`criteria.kind.${kind}`) : kind
    return t('criteria.sentence', { name, body: body(kind, asked) })
  }

  /** A code by its name and a word in the reader's language; figures and days as they are. */
  function said(name: string, has: string): string {
    if (name === 'consultantCode') return consultantName(has)
    if (name === 'storeCode') return storeName(has)
    if (name === 'origin') return originName(has, t)
    if (name === 'spent' || name === 'spentThisMonth' || name === 'orderValue') return formatMoney(has)
    return WORDS[name] ? t(`word.${WORDS[name]}.${has}`) : has
  }

  /** One value that a member has. */
  function value(name: string, has: unknown): string {
    const title = te(`criteria.value.${name}`) ? t(`criteria.value.${name}`) : fieldName(name)
    if (typeof has === 'boolean') return t('criteria.sentence', { name: title, body: t(`criteria.${has}`) })
    const text = Array.isArray(has) ? list(has as string[]) || t('criteria.nothing') : said(name, String(has))
    return t('criteria.sentence', { name: title, body: text })
  }

  return { sentence, value }
}
