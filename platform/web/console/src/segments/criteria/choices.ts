import { PORTRAITS, RFM_CLASSES } from '@huigu/api'

export type ChoiceKind = 'portrait' | 'rfm' | 'gender' | 'birthdayMonth' | 'consent'
export type Choice = [value: string | number, name: string]

const GENDERS = ['FEMALE', 'MALE', 'UNKNOWN'] as const
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** What a criterion can be set to, with its name; purposes of consent are the brand's own. */
export async function choicesOf(
  kind: ChoiceKind,
  t: (key: string, named?: Record<string, unknown>) => string,
  purposes: () => Promise<{ code: string; name: string }[]>,
): Promise<Choice[]> {
  switch (kind) {
    case 'portrait':
      return PORTRAITS.map((each) => [each, t(`word.portrait.${each}`)])
    case 'rfm':
      return RFM_CLASSES.map((each) => [each, t(`word.rfm.${each}`)])
    case 'gender':
      return GENDERS.map((each) => [each, t(`word.gender.${each}`)])
    case 'birthdayMonth':
      return MONTHS.map((month) => [month, t('criteria.month', { month })])
    case 'consent':
      return (await purposes()).map(({ code, name }) => [code, name])
  }
}
