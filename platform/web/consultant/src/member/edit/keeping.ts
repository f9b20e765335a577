import type { Draft } from './draft.ts'

/** A form that was not saved yet, and what it was begun from. */
export interface Unsaved {
  draft: Draft
  stored: Draft
}

/**
 * Keeps what was typed through a reload, a lost network and a sign-in that expired; in the tab alone, as the tokens are,
 * and for nobody but the person who typed it.
 */
export function keepingOf(staffId: string, memberId: string, storage: Storage = window.sessionStorage) {
  const key = `huigu.unsaved.${staffId}.${memberId}`
  return {
    keep: (unsaved: Unsaved) => storage.setItem(key, JSON.stringify(unsaved)),
    drop: () => storage.removeItem(key),
    find(): Unsaved | null {
      try {
        return JSON.parse(storage.getItem(key) ?? 'null') as Unsaved | null
      } catch {
        return null
      }
    },
  }
}
