import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that lives in the page's address, so that it can be linked, reloaded and gone back from. */
export function useQueryParameter(name: string): WritableComputedRef<string | undefined> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => (typeof route.query[name] === 'string' && route.query[name] ? route.query[name] : undefined),
    set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  })
}
