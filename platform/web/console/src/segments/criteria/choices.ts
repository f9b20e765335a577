import { RFM_CLASSES } from '@huigu/api'

export type ChoiceKind = 'portrait' | 'rfm' | 'gender' | 'birthdayMonth' | 'consent'
export type Choice = [value: string | number, name: string]

const GENDERS = ['FEMALE', 'MALE', 'UNKNOWN'] as const
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** What the brand itself has to choose from. */
export interface BrandsOwn {
  purposes: () => Promise<{ code: string; name: string }[]>
  portraits: () => Promise<{ items: { portrait: string; count: number | null }[] }>
}

/** What a criterion can be set to, with its name; portraits that nothing is known of yet are out. */
export async function choicesOf(
  kind: ChoiceKind,
  t: (key: string, named?: Record<string, unknown>) => string,
  { purposes, portraits }: BrandsOwn,
): Promise<Choice[]> {
  switch (kind) {
    case 'portrait':
      return (await portraits()).items
        .filter(({ count }) => count !== null)
        .map(({ portrait }) => [portrait, t(`word.portrait.${portrait}`)])
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
