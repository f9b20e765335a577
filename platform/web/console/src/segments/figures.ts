import { type Query, useQuery } from '@huigu/ui'
import { effectScope, onScopeDispose } from 'vue'

/** The figures of each segment on the page, asked for once, when its row is first shown. */
export function useFigures<T>(load: (id: string, signal: AbortSignal) => Promise<T>) {
  const scope = effectScope()
  const known = new Map<string, Query<T>>()
  onScopeDispose(() => scope.stop())

  return (id: string): Query<T> => {
    if (!known.has(id))
      known.set(
        id,
        scope.run(() => useQuery((signal) => load(id, signal)))!,
      )
    return known.get(id)!
  }
}
