import { createHuiguI18n } from '@huigu/ui'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { member } from '../messages.ts'
import MaskedField from './MaskedField.vue'

const show = (modelValue: string, mask: string, required = false) =>
  mount(MaskedField, {
    props: { modelValue, mask, label: '证件号', required },
    global: { plugins: [createHuiguI18n({ member }, 'zh-CN')] },
  })
const MASK = '110***********1234'

it('shows the mask without having it typed, and takes what is typed in its place', async () => {
  const field = show(MASK, MASK)
  const input = field.get('input')
  expect([input.element.value, input.attributes('placeholder')]).toEqual(['', MASK])
  await input.setValue('E12345678')
  await input.setValue(' ')
  expect(field.emitted('update:modelValue')).toEqual([['E12345678'], [MASK]])
})

it('is removed by a step of its own, which can be taken back', async () => {
  const field = show(MASK, MASK)
  await field.get('button').trigger('click')
  await field.setProps({ modelValue: '' })
  expect(field.text()).toContain(`保存后清除 ${MASK}`)
  expect(field.get('input').attributes()).toHaveProperty('disabled')
  await field.get('button').trigger('click')
  expect(field.emitted('update:modelValue')).toEqual([[''], [MASK]])
})

it('cannot be removed where there is nothing, or where something has to be', () => {
  expect(show('', '').find('button').exists()).toBe(false)
  expect(show(MASK, MASK, true).find('button').exists()).toBe(false)
})
