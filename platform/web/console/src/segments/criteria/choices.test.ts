import { expect, it } from 'vitest'
import { choicesOf } from './choices.ts'

const brandsOwn = {
  purposes: () => Promise.resolve([{ code: 'SMS', name: '短信营销' }]),
  portraits: () =>
    Promise.resolve({
      items: [
        { portrait: 'NEW', count: 3 },
        { portrait: 'LOST', count: 0 },
        { portrait: 'COUPON_EXPIRING', count: null },
      ],
    }),
}

it('portraits that nothing is known of yet are not offered', async () => {
  expect(await choicesOf('portrait', (key) => key, brandsOwn)).toEqual([
    ['NEW', 'word.portrait.NEW'],
    ['LOST', 'word.portrait.LOST'],
  ])
})

it('purposes are offered by their names', async () => {
  expect(await choicesOf('consent', (key) => key, brandsOwn)).toEqual([['SMS', '短信营销']])
})
