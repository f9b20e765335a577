import { expect, it } from 'vitest'
import { repeatable } from './repeatable.ts'

it('a second attempt at the same has the same key, anything else another', () => {
  const { keyFor, answered } = repeatable()
  const first = keyFor({ add: ['VIP'] })

  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(keyFor({ add: ['VIP'] })).toBe(first)
  expect(keyFor({ add: ['圆脸'] })).not.toBe(first)

  const again = keyFor({ add: ['VIP'] })
  answered()
  expect(keyFor({ add: ['VIP'] })).not.toBe(again)
})
