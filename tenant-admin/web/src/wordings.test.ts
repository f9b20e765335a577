import { unknownKeys, untranslated } from '@huigu/ui/testing'
import { expect, it } from 'vitest'
import { wordings } from './wordings.ts'

const sources = import.meta.glob<string>('./**/*.vue', { query: '?raw', import: 'default', eager: true })

it('says everything in both languages', () => {
  expect(untranslated(wordings)).toEqual([])
})

it('has words for every key that the pages ask for', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(5)
  expect(unknownKeys(wordings, sources)).toEqual([])
})
