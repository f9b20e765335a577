import { type Answer, type Body, useClient } from '@huigu/api'
import { answer, Failure } from '@huigu/ui'

/** Which words of ours a person said yes to when opening a card. Changing `join.agree` makes it another. */
export const CONSENT_VERSION = '2026-11'

export type CardOpening = Body<'/api/v1/join/{code}/cards', 'post'>
export type Invitation = Answer<'/api/v1/join/{code}', 'get'>

/** A phone that never opened a card, or did so too long ago: the customer is as good as new here. */
export function hasNoSession({ status }: Failure): boolean {
  return status === 401 || status === 404
}

export function useJoinApi(code: string) {
  const client = useClient()
  const path = { code }
  return {
    /** Who invites, and whose card this phone holds, if any. */
    async open(signal: AbortSignal) {
      const [invitation, card] = await Promise.all([
        answer(client.GET('/api/v1/join/{code}', { params: { path }, signal })),
        answer(client.GET('/api/v1/member-sessions/current', { signal })).catch((thrown: unknown) => {
          if (hasNoSession(Failure.of(thrown))) return null
          throw thrown
        }),
      ])
      // A card of another brand is none here.
      return { invitation, card: card?.brandName === invitation.brandName ? card : null }
    },
    openCard: (opening: CardOpening) =>
      answer(client.POST('/api/v1/join/{code}/cards', { params: { path }, body: opening })),
    bind: (consent: boolean) =>
      answer(client.POST('/api/v1/join/{code}/bindings', { params: { path }, body: { consent } })),
  }
}
