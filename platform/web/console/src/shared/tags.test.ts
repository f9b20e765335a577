import type { Tag, TagGroup } from '@huigu/api'
import { expect, it } from 'vitest'
import { sectionsOf, withoutAutomatic } from './tags.ts'

const tag = (name: string, groupCode: string | null): Tag => ({ id: name, name, groupCode, position: 0 })
const group = (code: string, ...names: string[]): TagGroup => ({
  code,
  name: code,
  choice: 'SINGLE',
  position: 0,
  tags: names.map((name) => tag(name, code)),
})

it('offers tags by group in the order of the brand, and those of no group last', () => {
  const groups = [group('hair', '长发', '短发'), group('empty'), group('face', '圆脸')]
  const tags = [tag('VIP', null), tag('圆脸', 'face'), tag('短发', 'hair'), tag('长发', 'hair')]

  const sections = sectionsOf(groups, tags)

  expect(sections.map((each) => [each.group?.code ?? null, each.tags.map(({ name }) => name)])).toEqual([
    ['hair', ['长发', '短发']],
    ['face', ['圆脸']],
    [null, ['VIP']],
  ])
})

it('leaves automatic tags out of what is put on by hand, and groups that have no other', () => {
  const automatic = { ...tag('沉睡', 'state'), segmentId: '0SAH5DMWA35H4' }
  const sections = [
    { group: { ...group('state'), tags: [automatic] }, tags: [automatic] },
    { group: null, tags: [tag('VIP', null), { ...automatic, name: '常客' }] },
  ]

  expect(withoutAutomatic(sections)).toEqual([{ group: null, tags: [tag('VIP', null)] }])
})
