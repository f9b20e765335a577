import type { Scheme } from '@huigu/api'
import { expect, it } from 'vitest'
import { versionsThatHold } from './versions.ts'

const version = (number: number, validFrom: string) => ({ version: number, terms: { validFrom } })

it('of versions for the same month the last one holds, and the newest month comes first', () => {
  const scheme = {
    code: 'S1',
    groupCode: null,
    versions: [version(1, '2026-01'), version(2, '2026-10'), version(3, '2026-01')],
  } as Scheme
  expect(versionsThatHold(scheme).map(({ version: number }) => number)).toEqual([2, 3])
})
