import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

export function useConsentTextsApi() {
  const client = useClient()
  return {
    /** Every purpose with the text that holds. */
    purposes: async (signal: AbortSignal) =>
      (await answer(client.GET('/api/v1/consent-purposes', { signal }))).items,
    /** All texts of a purpose, the latest first. */
    texts: async (code: string, signal: AbortSignal) =>
      (
        await answer(
          client.GET('/api/v1/consent-purposes/{code}/texts', { params: { path: { code } }, signal }),
        )
      ).items,
    /** Makes a purpose, or renames it; another text is its next version. */
    put: (code: string, body: { name: string; text: string }) =>
      answer(client.PUT('/api/v1/consent-purposes/{code}', { params: { path: { code } }, body })),
  }
}
