import { expect, it } from 'vitest'
import { columnsOf, isImportable, template } from './columns.ts'

it('the template opens in a spreadsheet as UTF-8 with the columns of its kind', async () => {
  const bytes = new Uint8Array(await template('stores').arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('code,name,channel\r\n')
})

it('only CSV and Excel files are taken', () => {
  expect(isImportable('会员.XLSX')).toBe(true)
  expect(isImportable('members.csv')).toBe(true)
  expect(isImportable('members.xls')).toBe(false)
  expect(isImportable('csv')).toBe(false)
})

it('the columns that a file may do without are told apart', () => {
  expect(columnsOf('members')).toEqual({
    required: ['name', 'phone', 'storeCode'],
    optional: ['cardNumber', 'gender', 'birthday', 'birthdayCalendar', 'cardIssuedOn', 'consultantCode'],
  })
  expect(columnsOf('stores').optional).toEqual([])
})
