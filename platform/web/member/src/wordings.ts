import { card } from './card/messages.ts'
import { consents } from './consents/messages.ts'
import { join } from './join/messages.ts'

/** What each feature of the member's application says. */
export const wordings = { card, consents, join }
