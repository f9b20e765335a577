/** A moment in the brand's time zone, to the minute: `2026-11-22 16:35` everywhere, for it sorts and copies well. */
export function formatMoment(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    new Date(moment),
  )
}

export function formatDay(moment: string, timeZone: string): string {
  return formatMoment(moment, timeZone).slice(0, 10)
}

/** The month (`YYYY-MM`) that a moment falls into for the brand. */
export function monthOf(moment: Date, timeZone: string): string {
  return formatMoment(moment.toISOString(), timeZone).slice(0, 7)
}

export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const shifted = new Date(Date.UTC(year, number - 1 + months, 1))
  return shifted.toISOString().slice(0, 7)
}

export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}
