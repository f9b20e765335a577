import type { Merge } from '@huigu/api'
import { formatCount } from '@huigu/ui'
import { useI18n } from 'vue-i18n'

/** Says what comes over with a merge. */
export function useMergeWords() {
  const { t, te, locale } = useI18n({ useScope: 'global' })
  const part = (name: string) => (te(`merging.part.${name}`) ? t(`merging.part.${name}`) : name)

  function thing(name: string, number: number): string {
    const count = formatCount(number, locale.value)
    return te(`merging.coming.${name}`) ? t(`merging.coming.${name}`, { count }) : `${name} ${count}`
  }

  /** One thing an entry; what is not there is left out. A merge of earlier tells the parts of the profile alone. */
  function contents({ comingOver, filled }: Merge): string[] {
    const things = Object.entries(comingOver ?? {}).filter(([, count]) => count > 0)
    return [
      ...things.map(([name, count]) => thing(name, count)),
      ...(filled.length
        ? [t('merging.coming.profile', { parts: filled.map(part).join(t('merging.and')) })]
        : []),
    ]
  }

  return { contents }
}
