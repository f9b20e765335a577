import type { Job } from '@huigu/api'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { jobs } from './messages.ts'
import { useJobWords } from './words.ts'

function words() {
  let said!: ReturnType<typeof useJobWords>
  const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    messages: { 'zh-CN': { jobs: jobs['zh-CN'] } },
    missingWarn: false,
  })
  mount({ setup: () => ((said = useJobWords()), () => null) }, { global: { plugins: [i18n] } })
  return said
}

const job = (kind: string, result: Record<string, number>, refused = 0) => ({ kind, result, refused }) as Job

it('says what a job does, and of what', () => {
  expect(words().title(job('allocation', {}))).toBe('分配会员')
  expect(words().title(job('greet-members', {}))).toBe('greet-members')
})

it('counts what came of it, and what could not be done only where there is something', () => {
  expect(words().outcome(job('allocation', { moved: 12000, kept: 3 }))).toEqual([
    { title: '换了顾问', text: '12,000', alarming: false },
    { title: '保持不变', text: '3', alarming: false },
  ])
  expect(
    words()
      .outcome(job('tag-members', { changed: 1 }, 2))
      .at(-1),
  ).toEqual({
    title: '未能处理',
    text: '2',
    alarming: true,
  })
})
