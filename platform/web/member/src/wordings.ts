import { records, vocabulary } from '@huigu/api'
import { card } from './card/messages.ts'
import { consents } from './consents/messages.ts'
import { data } from './data/messages.ts'
import { join } from './join/messages.ts'

/** What each feature of the member's application says, and what the words of the API mean. */
export const wordings = { card, consents, data, join, word: vocabulary, record: records }
