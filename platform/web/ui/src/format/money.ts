/** Amounts travel as strings of yuan with two decimals and are never turned into floating point. */
const AMOUNT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

function parts(amount: string): { sign: string; whole: string; cents: string } {
  const match = AMOUNT.exec(amount)
  if (!match) throw new TypeError(`Not an amount of money: ${amount}`)
  return { sign: match[1] ?? '', whole: match[2] ?? '0', cents: (match[3] ?? '').padEnd(2, '0') }
}

/** `1234567.8` as `¥1,234,567.80`, a debt as `-¥12.00`. */
export function formatMoney(amount: string): string {
  const { sign, whole, cents } = parts(amount)
  return `${sign}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

export function cents(amount: string): bigint {
  const { sign, whole, cents } = parts(amount)
  return BigInt(sign + whole + cents)
}

/** The exact sum, as a string of yuan. */
export function sumMoney(amounts: Iterable<string>): string {
  let total = 0n
  for (const amount of amounts) total += cents(amount)
  return yuan(total)
}

/** How far two amounts are apart, never negative. */
export function distanceMoney(one: string, other: string): string {
  const difference = cents(one) - cents(other)
  return yuan(difference < 0n ? -difference : difference)
}

function yuan(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
