import { Failure } from '@huigu/ui'
import { expect, it } from 'vitest'
import { isClosed } from './closed.ts'

const of = (status: number) => isClosed(new Failure(status, '', ''))

it('a used link, a forged one and a session that ended need another link', () => {
  expect([410, 404, 401].map(of)).toEqual([true, true, true])
})

it('what may be better in a moment does not', () => {
  expect([0, 429, 500, 503].map(of)).toEqual([false, false, false, false])
  expect(isClosed(null)).toBe(false)
})
