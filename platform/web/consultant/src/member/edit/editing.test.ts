import type { MemberChange, MemberDetail } from '@huigu/api'
import { createHuiguI18n, Failure, type Versioned } from '@huigu/ui'
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { type Editing, useEditing } from './editing.ts'
import { keepingOf } from './keeping.ts'

const member = (note: string, gender = 'FEMALE') =>
  ({
    value: { name: '马若思', gender, note, phone: '139****4999', birthdayCalendar: 'SOLAR', fields: {} },
    version: `"${note}"`,
  }) as unknown as Versioned<MemberDetail>

function open(opened: Versioned<MemberDetail>, load = vi.fn(), save = vi.fn()) {
  let editing!: Editing
  const form = defineComponent({
    setup() {
      editing = useEditing(opened, [], { load, save }, keepingOf('s1', 'm1'))
      return () => h('form')
    },
  })
  mount(form, { global: { plugins: [createHuiguI18n({}, 'zh-CN')] } })
  return { editing, load, save }
}

it('sends what was changed with the version that was read', async () => {
  const { editing, save } = open(member('甲'))
  save.mockResolvedValueOnce(member('乙'))
  editing.draft.value.note = '乙'
  expect(await editing.submit()).toBe(true)
  expect(editing.dirty.value).toBe(false)
  expect(save).toHaveBeenCalledWith({ value: { note: '乙' } satisfies MemberChange, version: '"甲"' })
  expect(keepingOf('s1', 'm1').find()).toBeNull()
})

it('goes on over what somebody else saved meanwhile', async () => {
  const { editing, load, save } = open(member('甲'))
  editing.draft.value.name = '马思'
  save.mockRejectedValueOnce(new Failure(412, 'stale', ''))
  load.mockResolvedValueOnce(member('丙', 'MALE'))

  expect(await editing.submit()).toBe(false)
  expect(editing.draft.value).toMatchObject({ name: '马思', note: '丙', gender: 'MALE' })
  expect(editing.meanwhile.value).toEqual({ news: ['gender', 'note'], clashes: [] })

  save.mockResolvedValueOnce(member('丙', 'MALE'))
  expect(await editing.submit()).toBe(true)
  expect(save).toHaveBeenLastCalledWith({ value: { name: '马思' }, version: '"丙"' })
})

it('asks whose word stands where both changed the same', async () => {
  const { editing, load, save } = open(member('甲'))
  editing.draft.value.note = '乙'
  save.mockRejectedValueOnce(new Failure(412, 'stale', ''))
  load.mockResolvedValueOnce(member('丙'))
  await editing.submit()
  expect(editing.meanwhile.value?.clashes).toEqual(['note'])
  expect(editing.draft.value.note).toBe('乙')

  editing.yieldTo('note')
  expect(editing.draft.value.note).toBe('丙')
  expect(editing.meanwhile.value?.clashes).toEqual([])
})

it('finds what was typed before the page was left unsaved', async () => {
  const first = open(member('甲'))
  first.editing.draft.value.note = '乙'
  await nextTick()

  const { editing } = open(member('甲', 'MALE'))
  expect(editing.restored.value).toBe(true)
  expect(editing.draft.value).toMatchObject({ note: '乙', gender: 'MALE' })
  editing.giveUp()
  expect(editing.draft.value.note).toBe('甲')
})

it('keeps what was typed when sending fails', async () => {
  const { editing, save } = open(member('甲'))
  editing.draft.value.note = '乙'
  save.mockRejectedValueOnce(Failure.unreachable('offline'))
  expect(await editing.submit()).toBe(false)
  await nextTick()
  expect(editing.problem.value).toContain('连不上服务器')
  expect(keepingOf('s1', 'm1').find()?.draft.note).toBe('乙')
})
