import { code } from '../code/messages.ts'
import { member } from '../member/messages.ts'
import { members } from '../members/messages.ts'
import { rewards } from '../rewards/messages.ts'
import { scan } from '../scan/messages.ts'
import { tagging } from '../tagging/messages.ts'
import { frame } from './messages.ts'

/** What each feature of the consultant's application says. */
export const wordings = { code, frame, member, members, rewards, scan, tagging }
