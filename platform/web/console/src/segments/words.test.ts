import { expect, it } from 'vitest'
import { show } from '../testing.ts'
import { useCriterionWords } from './words.ts'

async function words() {
  let said!: ReturnType<typeof useCriterionWords>
  const listener = { setup: () => ((said = useCriterionWords()), () => null) }
  await show(
    listener,
    {},
    {
      'GET /api/v1/consultants': { items: [{ code: 'C01', name: '梁佩文' }] },
      'GET /api/v1/member-fields': { items: [{ code: 'skin', name: '肤质' }] },
    },
  )
  return said
}

it.each([
  [{ portrait: 'DORMANT' }, '会员画像：沉睡'],
  [{ consultantCode: null }, '专属顾问：未绑定顾问'],
  [{ consultantCode: 'C01' }, '专属顾问：梁佩文'],
  [{ origin: 'WECHAT' }, '来源：微信'],
  [{ age: { from: 18 } }, '年龄：18 – …'],
  [{ tag: { noneOf: ['圆脸', '方脸'] } }, '标签：都没有 圆脸、方脸'],
  [
    { spent: { from: '2026-01-01', to: '2026-03-31', min: '100' } },
    '消费贡献：2026-01-01 – 2026-03-31 消费 100 – … 元',
  ],
  [
    { rfmScore: { recencyDays: { to: 30 }, orderValue: { min: '200' } } },
    'RFM 指标：距上次消费天数 … – 30、客单价 200 – …',
  ],
  [{ notPurchased: { withinDays: 30 } }, '没买过：近 30 天，任何商品'],
  [{ field: { code: 'skin', in: ['干性', '油性'] } }, '自定义字段：肤质：干性、油性'],
  [{ field: { code: 'shoe', from: '36' } }, '自定义字段：shoe：36 – …'],
  [{ weather: 'RAIN' }, 'weather：RAIN'],
])('%o is said as %s', async (criterion, sentence) => {
  expect((await words()).sentence(criterion)).toBe(sentence)
})

it.each([
  ['spent', '1234.50', '消费金额：¥1,234.50'],
  ['consultantCode', 'C01', '专属顾问：梁佩文'],
  ['rfm', 'NO_VALUE', 'RFM 分类：无价值'],
  ['origin', '快闪店', '来源：快闪店'],
  ['purchasedThese', false, '期间买过所选：否'],
  ['tags', [], '已有标签：无'],
  ['skin', '干性', '肤质：干性'],
  ['birthdayOn', '2026-03-08', '最近的生日：2026-03-08'],
  ['productCode', 'P1', '商品：P1'],
  ['daysSince', 174, '距今天数：174'],
])('a member has %s %o: %s', async (name, has, sentence) => {
  expect((await words()).value(name, has)).toBe(sentence)
})
