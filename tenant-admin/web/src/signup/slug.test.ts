import { describe, expect, it } from 'vitest'
import { isSlug, suggestSlug } from './slug.ts'

describe('suggesting a slug', () => {
  it.each([
    ['Jade Beauty', 'jade-beauty'],
    ['  Café Zoë & Co.  ', 'cafe-zoe-co'],
    ['惠颜 HuiYan 美妆', 'huiyan'],
    ["L'Occitane", 'loccitane'],
    ['7 Fresh', 'fresh'],
    ['Ａｂｃ', 'abc'],
    ['x'.repeat(60), 'x'.repeat(40)],
    ['a '.repeat(40), 'a-'.repeat(19) + 'a'],
  ])('makes of %j %j', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug)
    expect(isSlug(slug)).toBe(true)
  })

  it.each(['惠颜美妆', '', 'AB', '---', '123'])('suggests nothing for %j', (name) => {
    expect(suggestSlug(name)).toBe('')
  })
})

describe('a slug', () => {
  it.each(['abc', 'jade-beauty', 'a1b', 'a--b', 'x'.repeat(40)])('may be %j', (slug) => {
    expect(isSlug(slug)).toBe(true)
  })

  it.each(['', 'ab', '1abc', '-abc', 'abc-', 'Abc', 'a_c', 'a c', '惠颜美妆', 'x'.repeat(41)])(
    'may not be %j',
    (slug) => {
      expect(isSlug(slug)).toBe(false)
    },
  )
})
