import { getCurrentScope, onScopeDispose, type Ref, ref, shallowRef, watch, type WatchSource } from 'vue'
import { Failure } from '../http/failure.ts'

/** Something that is loaded: its answer so far, whether it is on its way, and why it failed. */
export interface Query<T> {
  data: Ref<T | null>
  loading: Ref<boolean>
  failure: Ref<Failure | null>
  reload(): Promise<void>
}

export type Load<T> = (signal: AbortSignal) => Promise<T>

/**
 * Loads at once and again whenever `source` changes. Only the newest call counts: an older one is called off. What was
 * loaded before stays on the page while the next answer is awaited.
 */
export function useQuery<T>(load: Load<T>, source?: WatchSource<unknown> | WatchSource<unknown>[]): Query<T> {
  const data = shallowRef<T | null>(null)
  const loading = ref(false)
  const failure = shallowRef<Failure | null>(null)
  let current = new AbortController()

  async function reload() {
    current.abort()
    const mine = (current = new AbortController())
    loading.value = true
    try {
      const answer = await load(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      failure.value = null
    } catch (thrown) {
      if (mine.signal.aborted) return
      failure.value = Failure.of(thrown)
    }
    loading.value = false
  }

  if (source) watch(source, reload)
  if (getCurrentScope()) onScopeDispose(() => current.abort())
  void reload()
  return { data, loading, failure, reload }
}
