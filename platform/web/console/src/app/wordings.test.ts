import { records, vocabulary } from '@huigu/api'
import { unknownKeys, untranslated } from '@huigu/ui/testing'
import { expect, it } from 'vitest'
import { wordings } from './wordings.ts'

const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const all = { ...wordings, word: vocabulary, record: records }

it('everything is said in both languages', () => {
  expect(untranslated(all)).toEqual([])
})

it('no page asks for a text that nobody has written', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(40)
  expect(unknownKeys(all, sources)).toEqual([])
})
