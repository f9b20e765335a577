import { expect, it } from 'vitest'
import { show } from '../testing.ts'
import WhyDialog from './WhyDialog.vue'

const leaf = (criterion: Record<string, unknown>, holds: boolean, values: object) => ({
  kind: Object.keys(criterion)[0],
  holds,
  criterion,
  values,
  parts: [],
})

const branch = (kind: string, holds: boolean, parts: object[]) => ({
  kind,
  holds,
  criterion: null,
  values: {},
  parts,
})

it('each criterion is told with whether it is met and what the member has of it', async () => {
  const criteria = { all: [{ portrait: 'DORMANT' }, { not: { any: [{ tag: { anyOf: ['圆脸'] } }] } }] }
  const tag = leaf({ tag: { anyOf: ['圆脸'] } }, true, { tags: ['圆脸', '方脸'] })
  const parts = [
    leaf({ portrait: 'DORMANT' }, true, { lastPurchasedOn: '2026-01-02', daysSince: 122 }),
    branch('not', false, [branch('any', true, [tag])]),
  ]
  const { asked } = await show(
    WhyDialog,
    { member: { id: 'm1', name: '王芳' }, criteria },
    { 'POST /api/v1/segments/explanations': branch('all', false, parts) },
  )
  const dialog = document.querySelector('[role=dialog]')!
  expect(dialog.getAttribute('aria-label')).toContain('王芳')
  const lines = [...dialog.querySelectorAll('.line')].map((line) => [
    line.querySelector('[role=img]')!.getAttribute('aria-label'),
    line.textContent!.replace(/\s+/g, ' ').trim(),
  ])
  expect(lines).toEqual([
    ['不满足', '以下全部满足'],
    ['满足', '会员画像：沉睡 最近消费：2026-01-02距今天数：122'],
    ['不满足', '以下都不满足'],
    ['满足', '标签：有任一 圆脸 已有标签：圆脸、方脸'],
  ])
  expect(asked).toContainEqual({
    request: 'POST /api/v1/segments/explanations',
    body: { criteria, memberId: 'm1' },
  })
})
