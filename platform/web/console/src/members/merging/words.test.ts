import type { Merge } from '@huigu/api'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { merging } from './messages.ts'
import { useMergeWords } from './words.ts'

function contents(merge: Partial<Merge>) {
  let said!: ReturnType<typeof useMergeWords>
  const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    messages: { 'zh-CN': { merging: merging['zh-CN'] } },
    missingWarn: false,
  })
  mount({ setup: () => ((said = useMergeWords()), () => null) }, { global: { plugins: [i18n] } })
  return said.contents({ comingOver: null, filled: [], ...merge } as Merge)
}

it('says what comes over, and nothing of what there is none of', () => {
  const comingOver = { consultants: 1, fields: 0, keptGoods: 0, purchases: 1200, tags: 2 }

  expect(contents({ comingOver, filled: ['BIRTHDAY', 'ADDRESS'] })).toEqual([
    '绑定的顾问',
    '消费记录 1,200 笔',
    '标签 2 个',
    '资料：生日、地址',
  ])
})

it('names what a later feature brings over by its own name', () => {
  expect(contents({ comingOver: { vouchers: 3 } })).toEqual(['vouchers 3'])
})

it('has nothing to say where nothing came over, or of a merge of earlier', () => {
  expect(contents({ comingOver: { purchases: 0 } })).toEqual([])
  expect(contents({})).toEqual([])
})
