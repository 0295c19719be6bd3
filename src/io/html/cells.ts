import { exactDigits } from '../workbook/cells'
import type { CellKind } from '../workbook/cellStore'
import { cellKinds } from '../workbook/cellStore'
import type { WorkbookDraft } from '../workbook/draft'
import type { CellStyles } from './styles'

export interface HtmlCell {
  readonly kind: CellKind
  readonly format: number
  readonly value: number
  /** The code of the text it shows. */
  readonly shown: number
}

/** A number as spreadsheets show one: grouped, rounded, with a unit or an exponent. */
const SHOWN_NUMBER = /^[^\p{L}]*\d[\d\s.,'\u00a0\u202f]*(?:E[-+]?\d+)?[^\p{L}\d]*\p{Sc}?$/iu
const ZERO_IN_FRONT = /^[-+]?0\d/

/**
 * What a cell holds; null when it is empty. A page shows numbers rounded; where a spreadsheet wrote the number itself
 * beside the text (`x:num`, `sdval`, `data-sheets-value`), its digits are taken, unless the text has zeros in front
 * that no format explains.
 */
export function cellContent(
  draft: WorkbookDraft,
  attributes: ReadonlyMap<string, string>,
  text: string,
  styles: CellStyles,
): HtmlCell | null {
  if (text === '' && !attributes.has('x:num')) return null
  const { texts, formats } = draft
  const plain = (kind: CellKind): HtmlCell => ({
    kind,
    format: 0,
    value: texts.addText(text),
    shown: 0,
  })
  if (
    attributes.has('x:err') ||
    /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|NOM\?|VALEUR!|NOMBRE!)$/.test(text)
  ) {
    return plain(cellKinds.error)
  }
  const stored = storedNumber(attributes)
  const code = stored === null ? null : styles.formatOf(attributes)
  if (stored === null || code === '@') return text === '' ? null : plain(cellKinds.text)
  const isExplained = code !== null && code !== 'General'
  if (!isExplained && (ZERO_IN_FRONT.test(text) || !SHOWN_NUMBER.test(text)) && text !== '') {
    return plain(cellKinds.text)
  }
  const shown = texts.addText(text)
  const format = formats.place(code ?? 'General')
  const digits = exactDigits(stored)
  return digits === null
    ? { kind: cellKinds.number, format, value: Number(stored), shown }
    : { kind: cellKinds.digits, format, value: texts.addText(digits), shown: 0 }
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/** The number a spreadsheet wrote beside the text of a cell; null when there is none. */
function storedNumber(attributes: ReadonlyMap<string, string>): string | null {
  const written =
    attributes.get('x:num') ||
    attributes.get('sdval') ||
    /"1":3,"3":([-+\d.eE]+)/.exec(attributes.get('data-sheets-value') ?? '')?.[1]
  const number = written?.trim() ?? ''
  return NUMBER.test(number) && Number.isFinite(Number(number)) ? number : null
}
