import { createI18n, useI18n } from 'vue-i18n'
import { common } from './messages.ts'
import { LOCALES, type Locale, type Messages, type Wording } from './wording.ts'

const KEY = 'huigu.locale'

export function preferredLocale(): Locale {
  const remembered = localStorage.getItem(KEY)
  if (LOCALES.includes(remembered as Locale)) return remembered as Locale
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

export function createHuiguI18n(features: Record<string, Wording>, locale: Locale = preferredLocale()) {
  const messages = Object.fromEntries(
    LOCALES.map((language) => [
      language,
      {
        ...(common[language] as Messages),
        ...Object.fromEntries(Object.entries(features).map(([name, texts]) => [name, texts[language]])),
      },
    ]),
  )
  document.documentElement.lang = locale
  return createI18n({ legacy: false, locale, fallbackLocale: 'zh-CN', messages })
}

export function useLocale() {
  const { locale } = useI18n({ useScope: 'global' })
  return {
    locale,
    choose(language: Locale) {
      locale.value = language
      localStorage.setItem(KEY, language)
      document.documentElement.lang = language
    },
  }
}
