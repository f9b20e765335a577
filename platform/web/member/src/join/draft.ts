import { type CardOpening, CONSENT_VERSION } from './api.ts'

/** What a customer fills in to open a card. Nothing is agreed to beforehand. */
export function emptyDraft() {
  return {
    name: '',
    phone: '',
    gender: 'UNKNOWN' as NonNullable<CardOpening['gender']>,
    birthday: '',
    lunar: false,
    agreed: false,
    consents: [] as string[],
  }
}

export type Draft = ReturnType<typeof emptyDraft>

/** The draft as the server takes it; only the texts that were shown and agreed to go along. */
export function openingOf(draft: Draft, texts: { purpose: string; textVersion: number }[]): CardOpening {
  return {
    name: draft.name.trim(),
    phone: draft.phone.replace(/[\s-]/g, ''),
    gender: draft.gender,
    ...(draft.birthday && {
      birthday: draft.birthday.trim(),
      birthdayCalendar: draft.lunar ? ('LUNAR' as const) : ('SOLAR' as const),
    }),
    consent: draft.agreed,
    consentVersion: CONSENT_VERSION,
    consents: texts
      .filter(({ purpose }) => draft.consents.includes(purpose))
      .map(({ purpose, textVersion }) => ({ purpose, textVersion })),
  }
}
