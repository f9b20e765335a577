import { expect, it } from 'vitest'
import { keepingOf } from './keeping.ts'

const unsaved = { draft: { name: '马思' }, stored: { name: '马若思' } }

it('what was not saved is found again, until it is dropped', () => {
  keepingOf('s1', 'm1').keep(unsaved)
  expect(keepingOf('s1', 'm1').find()).toEqual(unsaved)
  keepingOf('s1', 'm1').drop()
  expect(keepingOf('s1', 'm1').find()).toBeNull()
})

it('nobody finds what somebody else typed', () => {
  keepingOf('s1', 'm1').keep(unsaved)
  expect(keepingOf('s2', 'm1').find()).toBeNull()
})
