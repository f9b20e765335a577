import type { Identity } from '@huigu/ui'
import { describe, expect, it } from 'vitest'
import { navigationFor } from './navigation.ts'
import { featureRoutes } from './routes.ts'

function somebodyWho(...permissions: string[]): Identity {
  return {
    tenant: { id: '1', slug: 'jade', brandName: '青玉', timeZone: 'Asia/Shanghai' },
    staff: { id: '2', name: '李明', roles: [] },
    permissions: permissions.map((permission) => ({ permission, rows: 'ALL' })),
  }
}

const pages = (identity: Identity) =>
  navigationFor(identity, featureRoutes).map(({ group, entries }) => [group, entries.map(({ name }) => name)])

describe('the navigation', () => {
  it('shows finance the rewards, not how they are set up', () => {
    expect(pages(somebodyWho('COMMISSION_READ', 'PURCHASES_READ'))).toEqual([['rewards', ['commission']]])
  })

  it('keeps API keys to those who may run the account', () => {
    expect(pages(somebodyWho('SETTINGS'))).toEqual([
      ['settings', ['stores', 'products', 'tags', 'member-fields', 'consent-texts', 'settings', 'staff']],
    ])
    expect(pages(somebodyWho('ACCOUNT'))).toEqual([['settings', ['api-keys']]])
  })

  it('shows who may allocate the consultants, and where members are allocated', () => {
    expect(pages(somebodyWho('MEMBERS_ALLOCATE'))).toEqual([['members', ['consultants', 'allocation']]])
  })

  it('shows duplicates to those alone who may merge members', () => {
    expect(pages(somebodyWho('MEMBERS_MERGE'))).toEqual([['members', ['duplicates']]])
  })

  it('has a permission on every page that it names', () => {
    for (const { name, meta } of featureRoutes) expect(meta?.permission, String(name)).toBeTruthy()
  })
})
