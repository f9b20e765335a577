import { Failure } from '@huigu/ui'
import { expect, it } from 'vitest'
import { hasNoSession } from './api.ts'

const of = (status: number) => hasNoSession(new Failure(status, '', ''))

it('a phone without a session is that of somebody new', () => {
  expect([401, 404].map(of)).toEqual([true, true])
})

it('what merely failed is no reason to open a second card', () => {
  expect([0, 429, 500].map(of)).toEqual([false, false, false])
})
