import { unknownKeys, untranslated } from '@huigu/ui/testing'
import { expect, it } from 'vitest'
import { card } from './messages.ts'

const sources = import.meta.glob<string>('./*.vue', { query: '?raw', import: 'default', eager: true })

it('everything is said in both languages', () => {
  expect(untranslated({ card })).toEqual([])
})

it('the page asks for no text that nobody has written', () => {
  expect(unknownKeys({ card }, sources)).toEqual([])
})
