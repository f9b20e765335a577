import { invitation } from './invitation/wording.ts'
import { shared } from './shared/wording.ts'
import { signUp } from './signup/wording.ts'

export const wordings = { shared, signUp, invitation }
