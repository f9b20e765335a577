import type { ConsentPurpose } from '@huigu/api'
import { Failure } from '@huigu/ui'
import { describe, expect, it } from 'vitest'
import { mustBeNew, nextVersion } from './publishing.ts'

const purpose: ConsentPurpose = {
  code: 'MARKETING_SMS',
  name: '短信营销',
  textVersion: 2,
  text: '我同意接收短信。',
  publishedAt: '2026-11-23T06:00:00Z',
  publishedBy: 'staff:0SAH5DMWA35H4',
}

describe('saving a consent text', () => {
  it('publishes the next version of another text, the first of a new purpose', () => {
    expect(nextVersion(purpose, { ...purpose, text: '我同意接收短信，可随时退订。' })).toBe(3)
    expect(nextVersion(null, purpose)).toBe(1)
  })

  it('publishes nothing where only the name is another', () => {
    expect(nextVersion(purpose, { ...purpose, name: '短信' })).toBeNull()
  })

  it('asks for a code, which the address of a purpose needs', () => {
    expect(() => mustBeNew('', [])).toThrow(Failure)
  })

  it('never publishes a new purpose as the next version of one that is there', () => {
    expect(() => mustBeNew('MARKETING_SMS', [purpose])).toThrow(Failure)
    expect(() => mustBeNew('PROFILING', [purpose])).not.toThrow()
  })
})
