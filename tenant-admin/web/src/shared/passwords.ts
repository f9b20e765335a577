/** The server's rules, in its codes; it has the last word. */
export const PASSWORD_RULES = ['password-too-short', 'password-is-email', 'password-too-long'] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

const BROKEN: Record<PasswordRule, (password: string, email: string) => boolean> = {
  'password-too-short': (password) => password.length < 10,
  'password-is-email': (password, email) =>
    email !== '' && password.toLowerCase() === email.trim().toLowerCase(),
  'password-too-long': (password) => password.length > 128,
}

export function brokenRules(password: string, email: string): PasswordRule[] {
  return PASSWORD_RULES.filter((rule) => BROKEN[rule](password, email))
}
