import { RouterLink } from 'vue-router'
import { expect, it } from 'vitest'
import { show } from '../testing.ts'
import OverviewPage from './OverviewPage.vue'

const PORTRAITS = {
  date: '2026-05-04',
  members: 200,
  items: [
    { portrait: 'NEW', count: 50 },
    { portrait: 'LOST', count: 0 },
    { portrait: 'COUPON_EXPIRING', count: null },
  ],
}
const RFM = {
  date: '2026-05-04',
  windowDays: 365,
  members: 40,
  recencyDays: '61.20',
  frequency: '3.4000',
  orderValue: '187.05',
  items: [
    { rfm: 'IMPORTANT_VALUE', count: 10, spent: '12000.00' },
    { rfm: 'NO_VALUE', count: 30, spent: '900.50' },
  ],
}

async function overview(rfm: object = RFM) {
  const { page } = await show(
    OverviewPage,
    {},
    { 'GET /api/v1/portraits': PORTRAITS, 'GET /api/v1/rfm': rfm },
  )
  const links = page.findAllComponents(RouterLink)
  const link = (name: string) => links.find((each) => each.text().includes(name))
  const criteria = (name: string) =>
    JSON.parse((link(name)!.props('to') as { query: { criteria: string } }).query.criteria) as unknown
  return { page, link, criteria }
}

it('a portrait is a bar as long as its share, and opens the members in it', async () => {
  const { page, link, criteria } = await overview()
  expect(page.text()).toContain('200 位会员，2026-05-04')
  expect(link('新会员')!.text()).toMatch(/新会员\s*50\s*25/)
  expect(link('新会员')!.get('.fill').attributes('style')).toContain('width: 25%')
  expect(criteria('新会员')).toEqual({ all: [{ portrait: 'NEW' }] })
})

it('a portrait that nobody is of has no bar, one that nobody knows yet is no link', async () => {
  const { page, link } = await overview()
  expect(link('流失')!.find('.fill').exists()).toBe(false)
  expect(link('券到期')).toBeUndefined()
  expect(page.get('.chart').text()).toContain('券到期功能开通后可用')
})

it('the matrix has every class in its place, also those that nobody is of', async () => {
  const { page, link, criteria } = await overview()
  const rows = page
    .findAll('tbody tr')
    .map((row) => [row.get('th').text(), ...row.findAll('strong').map((name) => name.text())])
  expect(rows).toEqual([
    ['近期 · 常来', '重要价值', '一般重要'],
    ['近期 · 少来', '重要发展', '一般客户'],
    ['久未来 · 曾常来', '重要保持', '一般挽留'],
    ['久未来 · 少来', '重要挽留', '无价值'],
  ])
  expect(link('重要价值')!.text()).toMatch(/10 人.*25.*消费 ¥12,000\.00/s)
  expect(link('一般客户')!.text()).toMatch(/0 人.*消费 ¥0\.00/s)
  expect(criteria('无价值')).toEqual({ all: [{ rfm: 'NO_VALUE' }] })
  expect(page.get('.matrix').text()).toContain('分界：最近消费 61.20 天，消费 3.4000 次，客单价 ¥187.05')
})

it('where nobody bought within the window there is no matrix', async () => {
  const { page } = await overview({ ...RFM, members: 0, items: [] })
  expect(page.find('table').exists()).toBe(false)
  expect(page.get('.matrix').text()).toContain('近期还没有会员消费')
})
