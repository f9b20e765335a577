/**
 * A key for a request: the same as long as the same is asked for, so that a second attempt after a lost answer does
 * nothing twice; another once something else is asked for, or the first was answered.
 */
export function repeatable() {
  let asked = ''
  let key = ''
  return {
    keyFor(body: unknown): string {
      const text = JSON.stringify(body)
      if (text !== asked) {
        asked = text
        key = randomKey()
      }
      return key
    },
    answered: () => void (asked = ''),
  }
}

const randomKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
