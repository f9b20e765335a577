import { describe, expect, it } from 'vitest'
import { criteriaOf, isWhole } from './criteria.ts'
import { beginning, countOf, emptyGroup, groupOf, leafOf } from './tree.ts'

describe('a tree of criteria', () => {
  it('comes back as it was saved', () => {
    const saved = {
      all: [
        { portrait: 'DORMANT' },
        { consultantCode: null },
        { any: [{ tag: { anyOf: ['圆脸'] } }, { notPurchased: { withinDays: 30, brands: ['玉颜'] } }] },
        { not: { any: [{ gender: 'MALE' }, { field: { code: 'skin', eq: 'dry' } }] } },
      ],
    }
    expect(criteriaOf(groupOf(saved))).toEqual(saved)
  })

  it('may have been saved as a single criterion, or as the denial of one', () => {
    expect(criteriaOf(groupOf({ rfm: 'NO_VALUE' }))).toEqual({ all: [{ rfm: 'NO_VALUE' }] })
    expect(criteriaOf(groupOf({ not: { rfm: 'NO_VALUE' } }))).toEqual({ not: { any: [{ rfm: 'NO_VALUE' }] } })
    expect(criteriaOf(groupOf({ not: { all: [{ age: { from: 30 } }] } }))).toEqual({
      not: { any: [{ all: [{ age: { from: 30 } }] }] },
    })
  })

  it('is asked without half-written criteria, empty lists and empty groups', () => {
    const group = emptyGroup()
    group.parts = [
      beginning('tag'),
      emptyGroup('any'),
      leafOf('purchased', { withinDays: 7, products: [], brands: ['玉颜'] }),
      leafOf('rfmScore', {
        recencyDays: { from: undefined, to: 30 },
        frequency: {},
        orderValue: { min: '' },
      }),
      leafOf('spent', { from: '2026-01-01', to: '2026-03-31', min: '100', max: '' }),
    ]
    expect(criteriaOf(group)).toEqual({
      all: [
        { purchased: { withinDays: 7, brands: ['玉颜'] } },
        { rfmScore: { recencyDays: { to: 30 } } },
        { spent: { from: '2026-01-01', to: '2026-03-31', min: '100' } },
      ],
    })
    expect(criteriaOf(emptyGroup())).toBeNull()
  })

  it('counts a kind on every level', () => {
    const saved = { all: [{ spent: {} }, { any: [{ spent: {} }, { gender: 'MALE' }] }] }
    expect(countOf(groupOf(saved), 'spent')).toBe(2)
  })
})

describe('a criterion is asked once it says enough', () => {
  it.each([
    ['spent', { from: '2026-01-01', to: '2026-03-31' }, false],
    ['spent', { from: '2026-01-01', to: '2026-03-31', min: '9', max: '10' }, true],
    ['spent', { from: '2026-01-01', to: '2026-03-31', min: '10', max: '9' }, false],
    ['spent', { from: '2026-01-01', to: '2026-03-31', min: 'ten' }, false],
    ['spent', { from: '2026-03-31', to: '2026-01-01', min: '1' }, false],
    ['rfmScore', {}, false],
    ['rfmScore', { recencyDays: {}, orderValue: { min: '', max: '' } }, false],
    ['rfmScore', { recencyDays: { from: undefined, to: 30 }, frequency: {} }, true],
    ['rfmScore', { recencyDays: { to: 30 }, frequency: { from: 9, to: 3 } }, false],
    ['rfmScore', { frequency: { from: -1 } }, false],
    ['rfmScore', { orderValue: { min: '200', max: '1000' } }, true],
    ['rfmScore', { orderValue: { min: '1000', max: '200' } }, false],
    ['age', { from: 30, to: 20 }, false],
    ['age', { to: 20 }, true],
    ['age', {}, false],
    ['cardIssued', { from: '2026-01-01' }, true],
    ['depletion', { productCode: 'P1', fromDays: 0 }, false],
    ['depletion', { productCode: 'P1', fromDays: -3, toDays: 7 }, true],
    ['consultantCode', undefined, false],
    ['consultantCode', null, true],
    ['birthdayMonth', 5, true],
    ['origin', '', false],
    ['field', { code: 'skin' }, false],
    ['field', { eq: 'dry' }, false],
    ['field', { code: 'skin', in: ['dry'] }, true],
    ['field', { code: 'shoe', from: '9', to: '38' }, true],
    ['field', { code: 'shoe', from: '38', to: '9' }, false],
    ['field', { code: 'wedding', from: '2015-10-01', to: '2015-09-30' }, false],
  ])('%s %o: %s', (kind, body, whole) => {
    expect(isWhole(leafOf(kind, body))).toBe(whole)
  })
})
