import type { ImportKind } from '@huigu/api'

/** In the order in which a new brand needs them: each refers to those before it. */
export const KINDS: ImportKind[] = ['stores', 'consultants', 'products', 'members', 'purchases']

/** The columns of each kind of file, as the server reads them. */
const COLUMNS: Record<ImportKind, string> = {
  stores: 'code,name,channel',
  consultants: 'code,name,storeCode,phone,groupCode',
  products: 'code,name,category,brand,unit,price,consumptionDays',
  members: 'cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode',
  purchases: 'number,source,storeCode,channel,purchasedAt,cardNumber,productCode,quantity,unitPrice,paid',
}

/** Those that a file, or a row of it, may do without. */
const OPTIONAL: Record<ImportKind, string[]> = {
  stores: [],
  consultants: ['phone', 'groupCode'],
  products: ['category', 'brand', 'unit', 'consumptionDays'],
  members: ['cardNumber', 'gender', 'birthday', 'birthdayCalendar', 'cardIssuedOn', 'consultantCode'],
  purchases: ['cardNumber', 'unitPrice'],
}

export function columnsOf(kind: ImportKind): { required: string[]; optional: string[] } {
  const columns = COLUMNS[kind].split(',')
  return {
    required: columns.filter((column) => !OPTIONAL[kind].includes(column)),
    optional: columns.filter((column) => OPTIONAL[kind].includes(column)),
  }
}

/** An empty file to fill in; the mark at its head makes spreadsheets read it as UTF-8. */
export function template(kind: ImportKind): Blob {
  return new Blob([`\uFEFF${COLUMNS[kind]}\r\n`], { type: 'text/csv;charset=utf-8' })
}

export function isImportable(fileName: string): boolean {
  return /\.(csv|xlsx)$/i.test(fileName)
}
