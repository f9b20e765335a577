import type { Job } from '@huigu/api'
import { formatCount } from '@huigu/ui'
import { useI18n } from 'vue-i18n'

/** Says what a job does and what came of it; a kind that is not known here by its own name. */
export function useJobWords() {
  const { t, te, locale } = useI18n({ useScope: 'global' })
  const name = (prefix: string, word: string) => (te(`${prefix}.${word}`) ? t(`${prefix}.${word}`) : word)

  const title = ({ kind }: Job) => name('jobs.kind', kind)

  /** The counts of what has come of it so far, those refused last and only where there are some. */
  function outcome({ result, refused }: Job) {
    const counts = Object.entries(result).map(([word, count]) => ({ word, count, alarming: false }))
    const all = refused ? [...counts, { word: 'refused', count: refused, alarming: true }] : counts
    return all.map(({ word, count, alarming }) => ({
      title: name('jobs.outcome', word),
      text: formatCount(count, locale.value),
      alarming,
    }))
  }

  return { title, outcome }
}
