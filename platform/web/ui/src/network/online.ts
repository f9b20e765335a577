import { readonly, ref } from 'vue'

const online = ref(navigator.onLine)
window.addEventListener('online', () => (online.value = true))
window.addEventListener('offline', () => (online.value = false))

/** Whether the device has a network at all; the server may be out of reach all the same. */
export function useOnline() {
  return readonly(online)
}
