const DAY = 86_400_000

/** Whole days from one date to another, both as `YYYY-MM-DD`; negative when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY)
}
