import { describe, expect, it } from 'vitest'
import { unknownKeys, untranslated } from '../testing.ts'
import { common } from './messages.ts'
import type { Wording } from './wording.ts'

const sources = import.meta.glob<string>('../**/*.vue', { query: '?raw', import: 'default', eager: true })

it('the shared texts are said in both languages', () => {
  expect(untranslated({ common })).toEqual([])
})

it('no shared part asks for a text that nobody has written', () => {
  expect(unknownKeys({}, sources)).toEqual([])
})

describe('the check of the texts', () => {
  it('finds a missing key, an empty text and another placeholder', () => {
    const texts = {
      'zh-CN': { a: '甲', b: '乙', c: '{n} 笔', d: '丁' },
      en: { a: 'A', b: '', c: '{count} lines' },
    } as unknown as Wording
    expect(untranslated({ texts })).toEqual(['texts.b', 'texts.c', 'texts.d'])
  })

  it('finds a key that is asked for and not written', () => {
    expect(unknownKeys({}, { 'Page.vue': `{{ t('state.empty') }} {{ t('state.nowhere') }}` })).toEqual([
      'Page.vue: state.nowhere',
    ])
  })
})
