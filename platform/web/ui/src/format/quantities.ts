/** A decimal share such as `0.9324` as `93.2%`; figures in a column all have their decimal. */
export function formatShare(
  share: string | number,
  locale: string,
  use: 'alone' | 'column' = 'alone',
): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: use === 'column' ? 1 : 0,
    maximumFractionDigits: 1,
  }).format(Number(share))
}

export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count)
}

/** `2.50` as `2.5`, `1.0000` as `1`: a factor is read, not aligned. */
export function formatFactor(factor: string): string {
  return factor.includes('.') ? factor.replace(/\.?0+$/, '') : factor
}
