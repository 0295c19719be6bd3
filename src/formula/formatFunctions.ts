import { roundDecimal } from '../values/numbers'
import { ofText } from './arguments'
import type { FormulaFunction } from './functionTable'
import type { Value } from './values'
import { empty, failure, takeDate, takeNumber, textOf, textValue } from './values'

/** Zeros with a mark and zeros behind it: `00000`, `0,00`. */
const numberForm = /^(0+)(?:([.,])(0+))?$/
const datePieces = /(jj?|dd?)|(mm?)|(aaaa|yyyy)|(aa|yy)|([\s/.\-_])/giy

/** A number or a date written in a form, as a spreadsheet does with the simple ones. */
function written(value: Value, form: string): Value {
  if (value.kind === 'empty' || value.kind === 'failure') return value
  const digits = numberForm.exec(form)
  if (digits) {
    const taken = takeNumber(value)
    if (!taken.ok) return taken.why
    return taken.value === null ? empty : textValue(writeNumber(taken.value, digits))
  }
  const taken = takeDate(value)
  if (!taken.ok) return taken.why
  if (taken.value === null) return empty
  const text = writeDate(taken.value, form)
  return text === null ? failure('notFound', form) : textValue(text)
}

function writeNumber(
  decimal: string,
  [, whole = '0', mark = '', places = '']: RegExpExecArray,
): string {
  const [integer = '0', fraction = ''] = roundDecimal(decimal, places.length).split('.')
  const isNegative = integer.startsWith('-')
  const padded = integer.replace('-', '').padStart(whole.length, '0')
  return `${isNegative ? '-' : ''}${padded}${places === '' ? '' : mark + fraction}`
}

/** Null for a form with other letters. */
function writeDate(iso: string, form: string): string | null {
  let text = ''
  datePieces.lastIndex = 0
  for (let at = 0; at < form.length; at = datePieces.lastIndex) {
    datePieces.lastIndex = at
    const match = datePieces.exec(form)
    if (!match) return null
    const [piece, day, month, longYear, shortYear] = match
    if (day) text += day.length === 2 ? iso.slice(8, 10) : String(Number(iso.slice(8, 10)))
    else if (month) text += month.length === 2 ? iso.slice(5, 7) : String(Number(iso.slice(5, 7)))
    else if (longYear) text += iso.slice(0, 4)
    else if (shortYear) text += iso.slice(2, 4)
    else text += piece
  }
  return form === '' ? null : text
}

export const formatFunctions: readonly FormulaFunction[] = [
  {
    fr: 'TEXTE',
    en: 'TEXT',
    least: 2,
    most: 2,
    apply: ([value, form]) =>
      ofText(form, (wanted) => {
        const given = value!()
        return textOf(given) === '' && given.kind !== 'failure' ? empty : written(given, wanted)
      }),
    words: {
      fr: {
        takes: 'valeur; forme',
        help: 'Un nombre ou une date dans une forme : "00000", "0,00", "jj/mm/aaaa".',
        example: ['TEXTE(57; "00000")', '00057'],
      },
      en: {
        takes: 'value; form',
        help: 'A number or a date in a form: "00000", "0.00", "dd/mm/yyyy".',
        example: ['TEXT(57; "00000")', '00057'],
      },
    },
  },
]
