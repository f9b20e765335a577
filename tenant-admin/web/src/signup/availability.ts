import { onScopeDispose, ref, watch } from 'vue'
import { checkSlug } from '../shared/api.ts'
import { isSlug } from './slug.ts'

const PAUSE_MILLIS = 350

export type Availability = 'unknown' | 'checking' | 'free' | 'reserved-slug' | 'slug-taken'

/** Whether a slug can be had, asked a moment after the typing stops. A server that does not answer leaves it unknown. */
export function useAvailability(slug: () => string, check: typeof checkSlug = checkSlug) {
  const availability = ref<Availability>('unknown')
  let running = new AbortController()

  watch(slug, (text) => {
    running.abort()
    running = new AbortController()
    availability.value = isSlug(text) ? 'checking' : 'unknown'
    if (isSlug(text)) void ask(text, running.signal)
  })
  onScopeDispose(() => running.abort())

  async function ask(text: string, signal: AbortSignal) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS))
    if (signal.aborted) return
    try {
      const answer = await check(text, signal)
      if (!signal.aborted) availability.value = answer.available ? 'free' : read(answer.reason)
    } catch {
      if (!signal.aborted) availability.value = 'unknown'
    }
  }

  return availability
}

function read(reason: string | null | undefined): Availability {
  return reason === 'slug-taken' || reason === 'reserved-slug' ? reason : 'unknown'
}
