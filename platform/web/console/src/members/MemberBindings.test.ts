import { expect, it } from 'vitest'
import { show } from '../testing.ts'
import MemberBindings from './MemberBindings.vue'

const binding = (from: string, reason: string, boundBy: string, boundByName: string | null) => ({
  from,
  to: null,
  consultantCode: 'C01',
  consultantName: '梁佩文',
  reason,
  boundBy,
  boundByName,
})

it('each binding says how it came about and who did it, as far as that is known', async () => {
  const items = [
    binding('2026-05-04T10:00:00Z', '原顾问调店', 'staff:s1', '江一诺'),
    binding('2026-05-03T10:00:00Z', 'scan', 'member:m1', null),
    binding('2026-05-02T10:00:00Z', 'allocation', 'staff:s2', null),
  ]
  const { page } = await show(
    MemberBindings,
    { memberId: 'm1' },
    { 'GET /api/v1/members/m1/bindings': { items } },
  )
  expect(page.findAll('li p').map((each) => each.text())).toEqual([
    '原顾问调店 操作人：江一诺',
    '会员扫顾问的码 操作人：会员本人',
    '批量分配',
  ])
  expect(page.get('li .figures').text()).toBe('2026-05-04 18:00 – 至今')
})
