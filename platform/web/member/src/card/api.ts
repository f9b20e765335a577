import type { Client } from '@huigu/api'
import { answer } from '@huigu/ui'

/** The code of the one-time link that the page was opened with; taken off the address, where it would be kept. */
export function takeCode(
  location: Location = window.location,
  history: History = window.history,
): string | null {
  const code = new URLSearchParams(location.search).get('code')
  if (code) history.replaceState(null, '', location.pathname)
  return code
}

/** Exchanges the code, where there is one, for a session of the member's own, and shows the card of that session. */
export async function openCard(client: Client, code: string | null, signal: AbortSignal) {
  if (code) return answer(client.POST('/api/v1/member-sessions', { body: { code }, signal }))
  return answer(client.GET('/api/v1/member-sessions/current', { signal }))
}
