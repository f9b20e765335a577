import type { Member } from '@huigu/api'
import { expect, it } from 'vitest'
import { likelySurvivor } from './survivor.ts'

const member = (id: string, purchaseCount: number, cardIssuedOn: string) =>
  ({ id, purchaseCount, cardIssuedOn }) as Member

it('proposes that the member with more purchases stays', () => {
  const [few, many] = [member('few', 2, '2019-01-01'), member('many', 10, '2024-01-01')]

  expect(likelySurvivor(few, many)).toBe(many)
  expect(likelySurvivor(many, few)).toBe(many)
})

it('proposes the older card among those with as many purchases', () => {
  const [old, young] = [member('old', 2, '2019-01-01'), member('young', 2, '2024-01-01')]

  expect(likelySurvivor(young, old)).toBe(old)
  expect(likelySurvivor(old, young)).toBe(old)
})
