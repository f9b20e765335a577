import { unknownKeys, untranslated } from '@huigu/ui/testing'
import { expect, it } from 'vitest'
import { wordings } from './wordings.ts'

const sources = import.meta.glob<string>('./**/*.vue', { query: '?raw', import: 'default', eager: true })

it('everything is said in both languages', () => {
  expect(untranslated(wordings)).toEqual([])
})

it('no page asks for a text that nobody has written', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(5)
  expect(unknownKeys(wordings, sources)).toEqual([])
})
