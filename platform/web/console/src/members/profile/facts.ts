import { type FullView, type MemberDetail, type MemberField, originName } from '@huigu/api'
import { formatCount, formatDay, formatMoment, formatMoney, useIdentity } from '@huigu/ui'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { daysUntil } from '../../shared/days.ts'
import { useDirectory } from '../../shared/directory.ts'
import type { Fact } from './FactList.vue'
import { useLunarWords } from './lunar-words.ts'

export interface Section {
  key: 'contact' | 'card' | 'person' | 'fields' | 'dealings' | 'note'
  facts: Fact[]
}

/** What the profile says of a member, section by section; sections without anything to say are left out. */
export function useFacts(
  member: () => MemberDetail,
  fields: () => MemberField[],
  whole: Ref<Partial<FullView>>,
) {
  const { t, locale } = useI18n({ useScope: 'global' })
  const { timeZone } = useIdentity()
  const { storeName } = useDirectory()
  const lunar = useLunarWords()

  const fact = (key: string, text: string | null | undefined, hint?: string): Fact => ({
    title: t(`profile.${key}`),
    text,
    hint,
  })

  function contact({ phone, idNumber, address, postcode }: MemberDetail): Fact[] {
    return [
      fact('phone', whole.value.phone ?? phone),
      fact('idNumber', whole.value.idNumber ?? idNumber),
      fact('postcode', postcode),
      { ...fact('address', whole.value.address ?? address), wide: true },
    ]
  }

  function card({ cardNumber, wechatCardNumber, cardType, cardIssuedOn, storeCode, origin }: MemberDetail) {
    return [
      fact('cardNumber', cardNumber),
      fact('wechatCardNumber', wechatCardNumber),
      fact('cardType', cardType),
      fact('cardIssuedOn', cardIssuedOn),
      fact('store', storeName(storeCode)),
      fact('origin', originName(origin ?? '', t)),
    ]
  }

  function birthday({ birthday: day, birthdayCalendar, birth }: MemberDetail): Fact {
    if (!day) return fact('birthday', null)
    return birthdayCalendar === 'LUNAR'
      ? fact('birthday', lunar.whole(day), t('profile.solarDay', { day: birth?.bornOn ?? '' }))
      : fact('birthday', day)
  }

  function person(told: MemberDetail): Fact[] {
    const { gender, birth } = told
    const left = birth ? daysUntil(birth.nextBirthday, formatDay(new Date().toISOString(), timeZone)) : 0
    return [
      fact('gender', t(`word.gender.${gender}`)),
      birthday(told),
      fact(
        'nextBirthday',
        birth?.nextBirthday,
        left ? t('profile.daysLeft', { days: left }) : t('profile.today'),
      ),
      fact('age', birth && t('profile.years', { age: birth.age })),
      fact('decade', birth && t('profile.decadeOf', { decade: String(birth.decade).slice(2) })),
      fact('zodiac', birth && t(`word.zodiac.${birth.zodiac}`)),
    ]
  }

  const own = (told: MemberDetail): Fact[] =>
    fields()
      .filter(({ archived }) => !archived)
      .map(({ code, name }) => ({ title: name, text: told.fields[code] }))

  function dealings(told: MemberDetail): Fact[] {
    const later = t('profile.later')
    const count = (number: number) => formatCount(number, locale.value)
    const { points, contacts, coupons, storedValue } = told
    return [
      fact('purchaseCount', count(told.purchaseCount)),
      fact('lastPurchased', told.lastPurchasedAt && formatMoment(told.lastPurchasedAt, timeZone)),
      fact(
        'contacts',
        contacts ? count(contacts.count) : later,
        contacts?.lastAt ? formatMoment(contacts.lastAt, timeZone) : undefined,
      ),
      fact('tier', told.tier ? told.tier.name : later),
      fact('points', points ? count(points.remaining) : later),
      fact('coupons', coupons ? count(total(coupons.countByState)) : later),
      fact('storedValue', storedValue ? formatMoney(storedValue.principal) : later),
    ]
  }

  return computed<Section[]>(() => {
    const told = member()
    const sections: Section[] = [
      { key: 'contact', facts: contact(told) },
      { key: 'card', facts: card(told) },
      { key: 'person', facts: person(told) },
      { key: 'fields', facts: own(told) },
      { key: 'dealings', facts: dealings(told) },
      { key: 'note', facts: told.note ? [{ ...fact('note', told.note), wide: true }] : [] },
    ]
    return sections.filter(({ facts }) => facts.length > 0)
  })
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
