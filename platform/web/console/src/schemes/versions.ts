import type { Scheme, SchemeVersion } from '@huigu/api'

/** The versions that hold, the newest month first: of those with the same month only the last one does. */
export function versionsThatHold({ versions }: Scheme): SchemeVersion[] {
  const byMonth = new Map(versions.map((version) => [version.terms.validFrom, version]))
  return [...byMonth.values()].sort((one, other) => other.terms.validFrom.localeCompare(one.terms.validFrom))
}
