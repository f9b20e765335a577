import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { ElSelect } from 'element-plus'
import { expect, it } from 'vitest'
import { show } from '../testing.ts'
import { criteriaOf } from './criteria.ts'
import CriteriaGroup from './CriteriaGroup.vue'
import { type Criteria, type Group, groupOf } from './tree.ts'

/** The builder over criteria, and what the server is asked after each touch. */
async function build(criteria: Criteria) {
  let group = groupOf(criteria)
  const { page } = await show(
    CriteriaGroup,
    {
      modelValue: group,
      used: () => 0,
      outermost: true,
      'onUpdate:modelValue': (next: Group) => void page.setProps({ modelValue: (group = next) }),
    },
    {},
    { CriterionMenu: true, CriterionRow: true },
  )
  const joins = () =>
    page.findAllComponents(ElSelect).filter((each) => each.props('ariaLabel') === '条件关系')
  return {
    page,
    asked: () => criteriaOf(group),
    joins: () => joins().map((each) => each.props('modelValue') as string),
    join: (place: number, join: string) => touch(joins()[place]!, join),
  }
}

async function touch(select: VueWrapper, value: string) {
  select.vm.$emit('update:modelValue', value)
  await flushPromises()
}

const ANY = { any: [{ age: { from: 18 } }, { birthdayWithinDays: 7 }] }
const NONE = { not: { any: [{ age: { to: 60 } }] } }

it('groups among the criteria stand with their own join and say it to the server', async () => {
  const { asked, join, joins } = await build({ all: [ANY, NONE] })
  expect(joins()).toEqual(['all', 'any', 'none'])

  await join(1, 'none')
  expect(asked()).toEqual({ all: [{ not: ANY }, NONE] })
  await join(2, 'any')
  await join(0, 'any')
  expect(asked()).toEqual({ any: [{ not: ANY }, { any: [{ age: { to: 60 } }] }] })
})

it('the outermost group can be a denial of all that is in it', async () => {
  const { asked, join } = await build({ all: [{ birthdayWithinDays: 30 }, ANY] })
  await join(0, 'none')
  expect(asked()).toEqual({ not: { any: [{ birthdayWithinDays: 30 }, ANY] } })
})

it('a group that is added counts once there is something in it, and is removed as a whole', async () => {
  const { page, asked, joins } = await build({ all: [{ birthdayWithinDays: 30 }] })
  const press = async (name: string) => {
    const buttons = page.findAll('button')
    await buttons
      .find((each) => [each.text(), each.attributes('aria-label')].includes(name))!
      .trigger('click')
    await flushPromises()
  }
  await press('添加条件组')
  expect(joins()).toEqual(['all', 'any'])
  expect(asked()).toEqual({ all: [{ birthdayWithinDays: 30 }] })
  await press('移除条件组')
  expect(joins()).toEqual(['all'])
})
