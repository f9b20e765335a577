import { lunarDay, type MemberDetail, type MemberField, originName } from '@huigu/api'

export interface Fact {
  title: string
  /** Empty: not known. */
  value: string
}

interface Words {
  t(key: string, named?: Record<string, unknown>): string
  locale: string
}

/** What the brand holds of a member, in groups; what is not known is left to be told together. */
export function factGroups(
  member: MemberDetail,
  fields: MemberField[],
  storeName: string,
  boundSince: string,
  words: Words,
): { title: string; facts: Fact[] }[] {
  const { t } = words
  const group = (title: string, facts: [string, string | null | undefined][]) => ({
    title: t(`member.group.${title}`),
    facts: facts.map(([name, value]) => ({ title: name, value: value ?? '' })),
  })
  return [
    group('card', [
      [t('member.cardNumber'), member.cardNumber],
      [t('member.wechatCard'), member.wechatCardNumber],
      [t('member.cardType'), member.cardType],
      [t('member.cardIssued'), member.cardIssuedOn],
      [t('member.boundSince'), boundSince],
      [t('member.store'), storeName],
      [t('member.origin'), originName(member.origin ?? '', t)],
    ]),
    group('person', [
      [t('member.phone'), member.phone],
      [t('member.birthday'), birthdayOf(member, words)],
      ...ageOf(member, t),
      [t('member.idNumber'), member.idNumber],
      [t('member.address'), member.address],
      [t('member.postcode'), member.postcode],
    ]),
    ...(fields.length
      ? [
          group(
            'custom',
            fields.map(({ code, name }) => [name, member.fields[code]]),
          ),
        ]
      : []),
  ]
}

/** The birthday in its calendar; a lunar one as people say it, 农历 1990 年闰五月初六. */
export function birthdayOf(
  member: Pick<MemberDetail, 'birthday' | 'birthdayCalendar'>,
  { t, locale }: Words,
): string {
  if (!member.birthday) return ''
  const lunar = member.birthdayCalendar === 'LUNAR' && lunarDay(member.birthday, locale)
  return lunar ? t('record.lunarDay', lunar) : member.birthday
}

function ageOf({ birth }: MemberDetail, t: Words['t']): [string, string][] {
  if (!birth) return []
  const age = t('member.ageOf', {
    age: birth.age,
    decade: t('record.decade', { decade: decadeName(birth.decade) }),
    zodiac: t('record.zodiac', { animal: t(`word.zodiac.${birth.zodiac}`) }),
  })
  return [
    [t('member.age'), age],
    [t('member.nextBirthday'), birth.nextBirthday],
  ]
}

/** 1990 as 90, 2000 as 00. */
export const decadeName = (decade: number) => String(decade % 100).padStart(2, '0')
