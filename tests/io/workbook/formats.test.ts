import { describe, expect, it } from 'vitest'
import { numberText, exactDigits } from '../../../src/io/workbook/cells'
import { builtInFormat, paddedText, readFormat, sectionFor } from '../../../src/io/workbook/formats'
import { momentText, serialOf } from '../../../src/io/workbook/serials'

const kindOf = (code: string, value = 1) => sectionFor(readFormat(code), value)?.kind

describe('a number format', () => {
  it.each([
    ['General', 'general'],
    ['0', 'number'],
    ['#,##0.00', 'number'],
    ['0%', 'percent'],
    ['0.00E+00', 'number'],
    ['# ?/?', 'number'],
    ['@', 'text'],
    ['dd/mm/yyyy', 'date'],
    ['[$-40C]d\\ mmmm\\ yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['jj/mm/aaaa', 'date'],
    ['yyyy', 'date'],
    ['h:mm', 'time'],
    ['mm:ss', 'time'],
    ['h:mm AM/PM', 'time'],
    ['dd/mm/yyyy hh:mm', 'dateTime'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['00000', 'padded'],
    ['0#" "##" "##" "##" "##', 'padded'],
    ['000\\ 000\\ 000\\ 00000', 'padded'],
    ['0" pl."', 'number'],
    ['0.00', 'number'],
    ['0,000', 'number'],
    ['"jamais"', 'literal'],
    ['"d"0', 'number'],
    ['#,##0\\ "€"', 'number'],
    ['[Red]0', 'number'],
  ])('%s means %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind)
  })

  it.each([
    ['0;"moins"', -1, 'literal'],
    ['0;-0;"rien"', 0, 'literal'],
    ['[<1000]0;00000', 5, 'number'],
    ['[<1000]0;00000', 5000, 'padded'],
    ['dd/mm/yyyy;@', -1, 'date'],
  ])('%s takes its part for %d', (code, value, kind) => {
    expect(kindOf(code, value)).toBe(kind)
  })

  it.each([
    ['"TRUE";"TRUE";"FALSE"', true],
    ['"VRAI";"VRAI";"FAUX"', true],
    ['BOOLEAN', true],
    ['"oui";"oui";"non"', false],
    ['"TRUE"', false],
    ['0', false],
  ])('%s shows a truth value: %s', (code, isBoolean) => {
    expect(readFormat(code).isBoolean).toBe(isBoolean)
  })

  it('is known by number', () => {
    expect(sectionFor(readFormat(builtInFormat(14)), 1)?.kind).toBe('date')
    expect(sectionFor(readFormat(builtInFormat(22)), 1)?.kind).toBe('dateTime')
    expect(sectionFor(readFormat(builtInFormat(46)), 1)?.kind).toBe('duration')
    expect(builtInFormat(9999)).toBe('General')
  })

  it.each([
    ['00000', '1000', '01000'],
    ['00000', '123456', '123456'],
    ['0#" "##" "##" "##" "##', '344155678', '03 44 15 56 78'],
    ['000\\ 000\\ 000\\ 00000', '21600057500011', '216 000 575 00011'],
    ['"FR-"000', '7', 'FR-007'],
    ['##00', '123', '123'],
    ['##00', '5', '05'],
  ])('%s pads %s as %s', (code, digits, text) => {
    expect(paddedText(readFormat(code).sections[0]!, digits)).toBe(text)
  })
})

describe('a stored number', () => {
  it.each([
    [21600057500011, '21600057500011'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1.25e-8, '-0.0000000125'],
    [1.2345e22, '12345000000000000000000'],
    [-0, '0'],
    [49.4304, '49.4304'],
    [5e-324, `0.${'0'.repeat(323)}5`],
    [0.1, '0.1'],
    [1.7976931348623157e308, `17976931348623157${'0'.repeat(292)}`],
  ])('%d is written %s', (value, text) => {
    expect(numberText(value)).toBe(text)
  })

  it.each([
    ['12345678901234567', '12345678901234567'],
    ['12345678901234568', null],
    ['999999999999999999999', '999999999999999999999'],
    ['00012345678901234567', '12345678901234567'],
    ['-12345678901234567', '-12345678901234567'],
    ['1.1000000000000001', null],
    ['0.12345678901234567890123', '0.12345678901234567890123'],
    ['2.3400000000000000000', null],
    ['1.2345678901234568E+16', null],
    ['123', null],
    ['100000000000000000000', null],
  ])('%s keeps %s beyond a double', (written, exact) => {
    expect(exactDigits(written)).toBe(exact)
  })
})

describe('a day counted as a number', () => {
  const text = (value: number, code: string, system: 1900 | 1904 = 1900) =>
    momentText(value, sectionFor(readFormat(code), value)!, system)

  it.each([
    [44221, 'dd/mm/yyyy', 1900, '2021-01-25'],
    [1, 'dd/mm/yyyy', 1900, '1900-01-01'],
    [59, 'dd/mm/yyyy', 1900, '1900-02-28'],
    [61, 'dd/mm/yyyy', 1900, '1900-03-01'],
    [60, 'dd/mm/yyyy', 1900, null],
    [0, 'dd/mm/yyyy', 1900, null],
    [-1, 'dd/mm/yyyy', 1900, null],
    [2958465, 'dd/mm/yyyy', 1900, '9999-12-31'],
    [2958466, 'dd/mm/yyyy', 1900, null],
    [0, 'dd/mm/yyyy', 1904, '1904-01-01'],
    [42759, 'dd/mm/yyyy', 1904, '2021-01-25'],
    [44221.75, 'dd/mm/yyyy', 1900, '2021-01-25'],
    [44221.75, 'yyyy', 1900, '2021-01-25'],
    [44221.354166666664, 'dd/mm/yyyy hh:mm', 1900, '2021-01-25T08:30'],
    [44221.354166666664, 'dd/mm/yyyy hh:mm:ss', 1900, '2021-01-25T08:30:00'],
    [44221.99999999999, 'dd/mm/yyyy hh:mm:ss', 1900, '2021-01-26T00:00:00'],
    [0.5, 'dd/mm/yyyy hh:mm', 1900, null],
    [0.3541666666666667, 'h:mm', 1900, '08:30'],
    [0.35416667, 'h:mm', 1900, '08:30'],
    [0.354861111111111, 'mm:ss.0', 1900, '08:31:00.0'],
    [44221.5, 'h:mm', 1900, '12:00'],
    [0, 'h:mm', 1900, '00:00'],
    [1.1458333333333333, '[h]:mm', 1900, '27:30'],
    [-0.0625, '[h]:mm', 1900, '-01:30'],
    [0.0625, '[mm]:ss', 1900, '01:30:00'],
    [-0.5, 'h:mm', 1900, null],
  ] as const)('%d under %s in the system of %d reads %s', (value, code, system, expected) => {
    expect(text(value, code, system)).toBe(expected)
  })

  it.each([
    ['2021-01-25', 1900, 44221],
    ['1900-01-01', 1900, 1],
    ['1900-02-28', 1900, 59],
    ['1900-03-01', 1900, 61],
    ['2021-01-25', 1904, 42759],
    ['2021-01-25T12:00', 1900, 44221.5],
    ['hier', 1900, null],
  ] as const)('%s in the system of %d is %s', (iso, system, serial) => {
    expect(serialOf(iso, system)).toBe(serial)
  })
})
