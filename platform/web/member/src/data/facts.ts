import { lunarDay, originName } from '@huigu/api'
import { formatDay, formatMoney } from '@huigu/ui'
import type { KeptGoods, OwnConsultant, OwnProfile } from './api.ts'

interface Words {
  t(key: string, named?: Record<string, unknown>): string
  locale: string
  timeZone: string
}

type Fact = [title: string, value: string]

/** Who the member is, as the brand has it; what it does not have is left out. */
export function profileFacts(profile: OwnProfile, { t, locale }: Words): Fact[] {
  const lunar = profile.birthdayCalendar === 'LUNAR' && lunarDay(profile.birthday ?? '', locale)
  const facts: [string, string | null][] = [
    [t('data.name'), profile.name],
    [t('data.phone'), profile.phone],
    [t('data.gender'), t(`word.gender.${profile.gender}`)],
    [t('data.birthday'), lunar ? t('record.lunarDay', lunar) : profile.birthday],
    [t('data.cardNumber'), profile.cardNumber],
    [t('data.wechatCard'), profile.wechatCardNumber],
    [t('data.cardType'), profile.cardType],
    [t('data.cardIssued'), profile.cardIssuedOn],
    [t('data.origin'), profile.origin && originName(profile.origin, t)],
    [t('data.idNumber'), profile.idNumber],
    [t('data.address'), profile.address],
    [t('data.postcode'), profile.postcode],
    ...profile.fields.map(({ name, value }): [string, string] => [name, value]),
  ]
  return facts.filter((fact): fact is Fact => Boolean(fact[1]))
}

/** What else came of being a member. */
export function recordFacts(profile: OwnProfile, { t, timeZone }: Words): Fact[] {
  return [
    [t('data.purchases'), String(profile.purchaseCount)],
    [t('data.spent'), formatMoney(profile.spentTotal)],
    ...(profile.lastPurchasedAt
      ? [[t('data.lastPurchased'), formatDay(profile.lastPurchasedAt, timeZone)] satisfies Fact]
      : []),
    [t('data.tags'), t('data.tagCount', { count: profile.tags })],
  ]
}

/** What lies in stores, and where. */
export function keptFacts(goods: KeptGoods[]): Fact[] {
  return goods.map(({ productName, storeName, quantity, unit }) => [
    `${productName} · ${storeName}`,
    unit ? `${quantity} ${unit}` : quantity,
  ])
}

/** Who has served the member, from when to when. */
export function consultantFacts(consultants: OwnConsultant[], { t, timeZone }: Words): Fact[] {
  return consultants.map(({ name, from, to }) => [
    name,
    to
      ? t('data.servedFromTo', { from: formatDay(from, timeZone), to: formatDay(to, timeZone) })
      : t('data.servedSince', { from: formatDay(from, timeZone) }),
  ])
}
