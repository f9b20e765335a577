const LAST = 'huigu.brand'
const CURRENT = 'huigu.session.brand'

/** As the sign-up allows it. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/

export function isBrandSlug(text: string): boolean {
  return SLUG.test(text)
}

/** The brand that somebody last went to from this browser. */
export function rememberedBrand(): string | null {
  return localStorage.getItem(LAST)
}

export function rememberBrand(brand: string) {
  localStorage.setItem(LAST, brand)
}

/** The brand that this tab's token speaks for. */
export function sessionBrand(): string | null {
  return sessionStorage.getItem(CURRENT)
}

export function startBrandSession(brand: string) {
  sessionStorage.setItem(CURRENT, brand)
  rememberBrand(brand)
}
