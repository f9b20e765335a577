import { members } from '../members/messages.ts'
import { rewards } from '../rewards/messages.ts'
import { frame } from './messages.ts'

/** What each feature of the consultant's application says. */
export const wordings = { frame, members, rewards }
