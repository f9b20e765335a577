const PREFIX = 'huigu.chosen.'

/** Keeps ids that are too many for an address, for another page of this tab; the answer names them. */
export function keepChosen(ids: Iterable<string>, storage: Storage = sessionStorage): string {
  const name = Date.now().toString(36)
  for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
  storage.setItem(PREFIX + name, JSON.stringify([...ids]))
  return name
}

/** The ids that were kept under the name; none where the tab is another. */
export function chosenAs(name: string | undefined, storage: Storage = sessionStorage): string[] {
  const kept = name ? storage.getItem(PREFIX + name) : null
  return kept ? (JSON.parse(kept) as string[]) : []
}
