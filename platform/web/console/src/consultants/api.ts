import { type NewConsultant, useClient } from '@huigu/api'
import { answer } from '@huigu/ui'

/** Fine enough for a print of a hand's width. */
const PIXELS = 960

export function useConsultantsApi() {
  const client = useClient()
  return {
    list: (cursor: string | undefined, signal: AbortSignal) =>
      answer(client.GET('/api/v1/consultants', { params: { query: { cursor } }, signal })),
    create: (consultant: NewConsultant) => answer(client.POST('/api/v1/consultants', { body: consultant })),
    /** The code that customers scan, and the address in it. */
    async code(code: string, signal: AbortSignal): Promise<{ picture: Blob; url: string }> {
      const path = { code }
      const [picture, link] = await Promise.all([
        answer(
          client.GET('/api/v1/consultants/{code}/qr-code', {
            params: { path, query: { size: PIXELS } },
            parseAs: 'blob',
            signal,
          }) as unknown as Promise<{ data?: Blob }>,
        ),
        answer(client.GET('/api/v1/consultants/{code}/join-link', { params: { path }, signal })),
      ])
      return { picture: picture!, url: link.url }
    },
    /** Every code of the consultant that was printed or shown until now stops. */
    renewCode: (code: string) =>
      answer(client.POST('/api/v1/consultants/{code}/join-link/renewals', { params: { path: { code } } })),
  }
}
