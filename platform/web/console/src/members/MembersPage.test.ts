import { flushPromises } from '@vue/test-utils'
import { ElSelect } from 'element-plus'
import { expect, it } from 'vitest'
import { show } from '../testing.ts'
import MembersPage from './MembersPage.vue'

it('the list is asked for by the store and the tag that were chosen', async () => {
  const { page, asked } = await show(
    MembersPage,
    {},
    {
      'GET /api/v1/stores': { items: [{ code: 'S01', name: '人民路店' }] },
      'GET /api/v1/tags': { items: [{ id: 't1', name: '圆脸', groupCode: null, segmentId: null }] },
    },
  )
  const choice = (label: string) =>
    page.findAllComponents(ElSelect).find((select) => select.props('ariaLabel') === label)!
  choice('全部门店').vm.$emit('update:modelValue', 'S01')
  await flushPromises()
  choice('全部标签').vm.$emit('update:modelValue', '圆脸')
  await flushPromises()
  expect(asked.at(-1)!.request).toBe('GET /api/v1/members?storeCode=S01&tag=圆脸')
})
