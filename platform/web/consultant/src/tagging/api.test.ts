import type { Tag } from '@huigu/api'
import { expect, it } from 'vitest'
import { isPutOnByHand } from './api.ts'

const tag: Tag = { id: '0H1', name: '圆脸', groupCode: 'face', position: 0 }

it('a tag that goes by a segment is not put on by hand', () => {
  expect(isPutOnByHand(tag)).toBe(true)
  expect(isPutOnByHand({ ...tag, segmentId: '0H2' } as Tag)).toBe(false)
})
