/** As the server takes it. */
const ALLOWED = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/
const LONGEST = 40

export function isSlug(text: string): boolean {
  return ALLOWED.test(text)
}

/** Makes of a brand's name what of it can stand in an address; a name in Chinese alone leaves nothing. */
export function suggestSlug(brandName: string): string {
  const slug = brandName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  return slug.length < 3 ? '' : slug
}
