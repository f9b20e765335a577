import { defineConfig, mergeConfig, type Plugin } from 'vite'
import { application } from '../vite.shared.ts'

/** Vant's icons name a second source, on a host that is not ours; the first, in the style sheet itself, suffices. */
const ownFontsOnly: Plugin = {
  name: 'own-fonts-only',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('/vant/es/icon/index.css')
      ? code.replace(/,url\(\/\/[^)]*\) format\("woff"\)/, '')
      : undefined
  },
}

export default defineConfig(mergeConfig(application('/consultant/', 15174), { plugins: [ownFontsOnly] }))
