import { expect, it } from 'vitest'
import type { Groups } from './api.ts'
import { difference, retagged, toggled } from './choice.ts'

const tag = (name: string) => ({ id: name, name, groupCode: null, position: 0 })
const groups: Groups['groups'] = [
  { code: 'face', name: '脸型', choice: 'SINGLE', position: 0, tags: ['圆脸', '方脸'].map(tag) },
  { code: 'skin', name: '肤质', choice: 'MULTIPLE', position: 1, tags: ['干性', '敏感肌'].map(tag) },
]

it('of a group of single choice the new tag takes the place of the other', () => {
  expect(toggled(['圆脸', '干性'], '方脸', groups)).toEqual(['干性', '方脸'])
})

it('of a group of multiple choice tags stand beside one another', () => {
  expect(toggled(['干性'], '敏感肌', groups)).toEqual(['干性', '敏感肌'])
})

it('a tag that is touched again is taken off', () => {
  expect(toggled(['圆脸', '干性'], '圆脸', groups)).toEqual(['干性'])
})

it('only what changed is sent', () => {
  expect(difference(['圆脸', '干性'], ['干性', '方脸'])).toEqual({ add: ['方脸'], remove: ['圆脸'] })
})

it('many members change as the server changes them', () => {
  expect(retagged(['圆脸', '老客'], ['方脸', '老客'], [], groups)).toEqual(['老客', '方脸'])
  expect(retagged(['圆脸', '老客'], [], ['老客', '干性'], groups)).toEqual(['圆脸'])
})
