import { computed, ref, shallowRef, type WatchSource } from 'vue'
import { Failure } from '../http/failure.ts'
import { useQuery } from './query.ts'

export interface Page<T> {
  items: T[]
  nextCursor?: string | null
}

export type LoadPage<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>

/** A list that grows page by page and starts anew whenever `source` changes. */
export function usePages<T>(loadPage: LoadPage<T>, source?: WatchSource<unknown> | WatchSource<unknown>[]) {
  const further = shallowRef<T[]>([])
  const cursor = ref<string | null>(null)
  const loadingMore = ref(false)
  const moreFailure = shallowRef<Failure | null>(null)

  const first = useQuery(async (signal) => {
    const page = await loadPage(undefined, signal)
    if (signal.aborted) return page.items
    further.value = []
    moreFailure.value = null
    cursor.value = page.nextCursor ?? null
    return page.items
  }, source)

  async function loadMore() {
    const from = cursor.value
    if (!from || loadingMore.value) return
    const base = first.data.value
    loadingMore.value = true
    try {
      const page = await loadPage(from, new AbortController().signal)
      if (first.data.value !== base) return
      further.value = [...further.value, ...page.items]
      cursor.value = page.nextCursor ?? null
      moreFailure.value = null
    } catch (thrown) {
      moreFailure.value = Failure.of(thrown)
    } finally {
      loadingMore.value = false
    }
  }

  return {
    ...first,
    data: computed(() => (first.data.value ? [...first.data.value, ...further.value] : null)),
    hasMore: computed(() => cursor.value !== null),
    loadingMore,
    moreFailure,
    loadMore,
  }
}

/** All pages after one another, for lists that a page needs whole, such as a month's statements. */
export async function everyPage<T>(loadPage: LoadPage<T>, signal: AbortSignal): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await loadPage(cursor, signal)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return items
}
