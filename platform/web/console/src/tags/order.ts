/** Things that stand in an order of their own. */
export interface Placed {
  position: number
}

/** One of several moved up (-1) or down (+1): those whose place changes, each with its new one. */
export function moved<T extends Placed>(all: readonly T[], one: T, by: -1 | 1): [T, number][] {
  const from = all.indexOf(one)
  const to = from + by
  if (from < 0 || to < 0 || to >= all.length) return []
  const order = [...all]
  order.splice(from, 1)
  order.splice(to, 0, one)
  return order.flatMap((each, place): [T, number][] => (each.position === place ? [] : [[each, place]]))
}
