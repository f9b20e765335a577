import { describe, expect, it } from 'vitest'
import { asked } from './api.ts'

const marketing = { code: 'MARKETING', name: '营销信息', text: '我们会给您发送优惠。', textVersion: 2 }

describe('what the brand asks leave for', () => {
  it('is not given while the member has said nothing', () => {
    expect(asked([marketing], [])).toEqual([{ ...marketing, given: false, decidedAt: null }])
  })

  it('is as the member decided, and when', () => {
    const decision = { purpose: 'MARKETING', given: true, decidedAt: '2026-11-23T08:00:00Z' }
    expect(asked([marketing], [decision])).toMatchObject([{ given: true, decidedAt: '2026-11-23T08:00:00Z' }])
  })
})
