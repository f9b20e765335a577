const HOUR = 3_600_000
const DAY = 24 * HOUR

/** For how long a hand-over can be undone, in days. */
export const UNDOABLE_DAYS = 7

export interface TimeLeft {
  days: number
  hours: number
}

/** Whole days and hours until a moment; null once it is past. */
export function timeLeft(until: string, now: number): TimeLeft | null {
  const left = Date.parse(until) - now
  if (left < 0) return null
  return { days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) }
}

/**
 * For how many days at least a hand-over can still be undone that was made on the last day of a consultant; null where
 * it is too late. The server alone knows whether there was one, and its hour.
 */
export function daysLeft(lastDay: string | null, today: string): number | null {
  if (!lastDay) return null
  const since = Math.round((Date.parse(today) - Date.parse(lastDay)) / DAY)
  return since >= 0 && since <= UNDOABLE_DAYS ? UNDOABLE_DAYS - since : null
}
