import { expect, it } from 'vitest'
import { chosenAs, keepChosen } from './chosen.ts'

it('members that were ticked are known on the next page, the latest only', () => {
  const before = keepChosen(['1'])
  const name = `${keepChosen(new Set(['2', '3']))}`

  expect(chosenAs(name)).toEqual(['2', '3'])
  if (before !== name) expect(chosenAs(before)).toEqual([])
  expect(chosenAs(undefined)).toEqual([])
})
