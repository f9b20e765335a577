import { createHuiguI18n, usePages, useQuery } from '@huigu/ui'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { frame } from '../app/messages.ts'
import ListTable from './ListTable.vue'

const NAMES = [{ key: 'name', title: '姓名', main: true }]

async function show(query: ReturnType<typeof useQuery<string[]>> | ReturnType<typeof usePages<string>>) {
  const page = mount(ListTable<string>, {
    props: { query, columns: NAMES, rowKey: (row: string) => row, caption: '会员', emptyText: '没有会员' },
    slots: { name: ({ row }: { row: string }) => `${row}女士` },
    global: { plugins: [createHuiguI18n({ frame }, 'zh-CN')] },
  })
  await flushPromises()
  return page
}

it('fills the cells of each row by the slots of its columns', async () => {
  const page = await show(useQuery(async () => ['王芳', '李静']))

  expect(page.findAll('td').map((cell) => cell.text())).toEqual(['王芳女士', '李静女士'])
  expect(page.text()).not.toContain('加载更多')
})

it('offers more of a list that comes page by page', async () => {
  const pages = [{ items: ['王芳'], nextCursor: 'c' }, { items: ['李静'] }]
  const page = await show(usePages(async () => pages.shift()!))

  await page.get('button').trigger('click')
  await flushPromises()

  expect(page.findAll('td').map((cell) => cell.text())).toEqual(['王芳女士', '李静女士'])
  expect(page.text()).not.toContain('加载更多')
})

it('says why there is no table', async () => {
  const page = await show(useQuery(async () => []))

  expect(page.text()).toBe('没有会员')
  expect(page.find('table').exists()).toBe(false)
})
