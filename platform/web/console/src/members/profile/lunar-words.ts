import { chineseDate } from '@huigu/api'
import { useI18n } from 'vue-i18n'
import { lunarMonth, readLunar } from './lunar.ts'

/** Says lunar days: in Chinese by their names, in English by their numbers. */
export function useLunarWords() {
  const { t, locale } = useI18n({ useScope: 'global' })
  const isChinese = () => locale.value === 'zh-CN'

  const month = (number: number) => (isChinese() ? lunarMonth(number) : t('profile.lunar.month', { number }))
  const day = (number: number) => (isChinese() ? chineseDate(number) : t('profile.lunar.day', { number }))

  /** A whole day as the server wrote it, such as `1990年闰五月初六`. */
  function whole(text: string): string {
    const told = readLunar(text)
    if (!told) return text
    const name = told.leap && isChinese() ? lunarMonth(told.month, true) : month(told.month)
    const key = told.leap ? 'profile.lunar.leap' : 'profile.lunar.whole'
    return t(key, { year: told.year, month: name, day: day(told.day) })
  }

  return { month, day, whole }
}
