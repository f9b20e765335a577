import type { Member } from '@huigu/api'
import { expect, it } from 'vitest'
import { useSelection } from './selection.ts'

const member = (id: string) => ({ id }) as Member
const ids = (selection: ReturnType<typeof useSelection>) => selection.members.value.map(({ id }) => id)

it('a second touch lets go of a member', () => {
  const selection = useSelection(2)
  selection.toggle(member('a'))
  selection.toggle(member('b'))
  selection.toggle(member('a'))
  expect(ids(selection)).toEqual(['b'])
})

it('no more are picked than there is room for', () => {
  const selection = useSelection(2)
  expect(selection.addAll(['a', 'b', 'c'].map(member))).toBe(false)
  expect(selection.toggle(member('d'))).toBe(false)
  expect(ids(selection)).toEqual(['a', 'b'])
  expect(selection.addAll([member('a')])).toBe(true)
})

it('nobody is picked any more once it ends', () => {
  const selection = useSelection(2)
  selection.begin()
  selection.toggle(member('a'))
  selection.end()
  expect([selection.active.value, ids(selection)]).toEqual([false, []])
})
