import { useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

/** Fine enough for a screen of any density, and for a small print. */
const PIXELS = 720

export function useCodeApi() {
  const client = useClient()
  return {
    picture: (code: string, signal: AbortSignal) =>
      answer(
        client.GET('/api/v1/consultants/{code}/qr-code', {
          params: { path: { code }, query: { size: PIXELS } },
          parseAs: 'blob',
          signal,
        }) as unknown as Promise<{ data?: Blob }>,
      ),
    /** The address that the picture holds, for a chat instead of a camera. */
    link: async (code: string, signal: AbortSignal) =>
      (
        await answer(
          client.GET('/api/v1/consultants/{code}/join-link', { params: { path: { code } }, signal }),
        )
      ).url,
  }
}
