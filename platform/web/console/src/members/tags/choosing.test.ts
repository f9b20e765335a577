import type { TagGroup } from '@huigu/api'
import { expect, it } from 'vitest'
import { choose } from './choosing.ts'

const face = (choice: TagGroup['choice']): TagGroup => ({
  code: 'face',
  name: '脸型',
  choice,
  position: 0,
  tags: ['圆脸', '方脸'].map((name) => ({ id: name, name, groupCode: 'face', position: 0 })),
})

it('a tag that is carried comes off', () => {
  expect(choose('圆脸', face('SINGLE'), ['VIP', '圆脸'])).toEqual({
    add: [],
    remove: ['圆脸'],
    carried: ['VIP'],
  })
})

it('of a group of single choice one tag gives way to the other', () => {
  expect(choose('方脸', face('SINGLE'), ['VIP', '圆脸'])).toEqual({
    add: ['方脸'],
    remove: [],
    carried: ['VIP', '方脸'],
  })
})

it('of other groups, and without a group, tags add up', () => {
  expect(choose('方脸', face('MULTIPLE'), ['圆脸']).carried).toEqual(['圆脸', '方脸'])
  expect(choose('VIP', null, ['圆脸']).carried).toEqual(['圆脸', 'VIP'])
})
