import { expect, it } from 'vitest'
import { moved } from './order.ts'

const placed = (...positions: number[]) =>
  positions.map((position, index) => ({ name: 'abc'[index], position }))
const places = (changes: [{ name?: string }, number][]) =>
  changes.map(([{ name }, place]) => `${name}${place}`)

it('neighbours change places', () => {
  const all = placed(0, 1, 2)
  expect(places(moved(all, all[2]!, -1))).toEqual(['c1', 'b2'])
  expect(places(moved(all, all[0]!, 1))).toEqual(['b0', 'a1'])
})

it('things that share a place get places of their own', () => {
  const all = placed(0, 0, 0)
  expect(places(moved(all, all[1]!, 1))).toEqual(['c1', 'b2'])
})

it('the first does not move up, nor the last down', () => {
  const all = placed(0, 1)
  expect(moved(all, all[0]!, -1)).toEqual([])
  expect(moved(all, all[1]!, 1)).toEqual([])
})
