/** Where members come from by custom; a brand may have words of its own beside them. */
export const ORIGINS = ['STORE', 'ONLINE_SHOP', 'WECHAT', 'REFERRAL', 'IMPORT'] as const

/** The customary ones in the reader's language, the brand's own as they are. */
export const originName = (origin: string, t: (key: string) => string) =>
  (ORIGINS as readonly string[]).includes(origin) ? t(`word.origin.${origin}`) : origin
