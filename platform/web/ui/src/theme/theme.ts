import { readonly, ref } from 'vue'

export type Theme = 'system' | 'light' | 'dark'

const KEY = 'huigu.theme'
const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
const chosen = ref<Theme>((localStorage.getItem(KEY) as Theme | null) ?? 'system')
const dark = ref(false)

function apply() {
  dark.value = chosen.value === 'dark' || (chosen.value === 'system' && systemIsDark.matches)
  document.documentElement.dataset.theme = dark.value ? 'dark' : 'light'
}

/** Dresses the page in the theme that the person chose here, else in that of the device. */
export function startTheme() {
  systemIsDark.addEventListener('change', apply)
  apply()
}

export function useTheme() {
  return {
    theme: readonly(chosen),
    dark: readonly(dark),
    choose(theme: Theme) {
      chosen.value = theme
      localStorage.setItem(KEY, theme)
      apply()
    },
  }
}
