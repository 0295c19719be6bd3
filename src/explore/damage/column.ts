import type { Issue } from '../../values/result'
import type { Finding, FindingCode, FoundCell, ReadyStep } from '../finding'
import { VISIBLE } from '../scan'
import type { Survey, SurveyedColumn } from '../survey'
import { firstMarked, keyAt, textAt } from '../survey'

/** Looks for one kind of damage in one column. */
export type Detector = (survey: Survey, each: SurveyedColumn) => Promise<Finding | null>

const PAUSE = 0x3fff
const BLOCK_BITS = 9
const SHOWN = 5

export interface Wanted {
  /** Only texts with one of these bits. */
  readonly bits?: number
  /** Only texts the type of the column cannot read. */
  readonly isMisfit?: boolean
  /** Looks at about so many texts at most, spread over the column. */
  readonly most?: number
}

/** Runs over the filled texts that shown rows bear, with their number of cells. */
export async function readTexts(
  { control }: Survey,
  { column, counts, bits, isMisfit }: SurveyedColumn,
  wanted: Wanted,
  visit: (text: string, count: number, code: number) => void,
): Promise<void> {
  const { texts } = column
  const { bits: wantedBits = VISIBLE, most = texts.size } = wanted
  // Texts are decoded by the block: whole blocks are passed over.
  const every = Math.max(1, Math.floor(texts.size / most))
  for (let code = 1; code < texts.size; code++) {
    if (every > 1 && (code >>> BLOCK_BITS) % every !== 0) continue
    const count = counts[code]!
    if (count > 0 && (bits[code]! & wantedBits) !== 0) {
      if (wanted.isMisfit !== true || isMisfit(code)) visit(texts.textAt(code), count, code)
    }
    if ((code & PAUSE) !== 0) continue
    const wait = control.pause(code, texts.size)
    if (wait) await wait
  }
}

/** What a detector counted while it read a column. */
export class Tally {
  readonly marks: Uint8Array
  count = 0

  constructor({ column }: SurveyedColumn) {
    this.marks = new Uint8Array(column.texts.size)
  }

  add(count: number, code: number): void {
    this.marks[code] = 1
    this.count += count
  }
}

export interface Damage {
  readonly code: FindingCode
  readonly group: Finding['group']
  /** What else its sentence needs, given the first text found. */
  readonly data?: (example: string) => Issue['data']
  readonly after?: (text: string) => string | null
  readonly fix?: ReadyStep
  readonly offer?: ReadyStep
}

/** The finding about the marked cells of a column; its first cells are read for examples. */
export async function damageOf(
  survey: Survey,
  each: SurveyedColumn,
  { marks, count }: Tally,
  { code, group, data = () => ({}), after = () => null, fix, offer }: Damage,
): Promise<Finding> {
  const cells: FoundCell[] = []
  for (const position of await firstMarked(survey, each, marks, SHOWN)) {
    const text = textAt(survey, each, position)
    cells.push({ key: keyAt(survey, position), column: each.id, text, after: after(text) })
  }
  const { id, name, type } = each
  const example = cells[0]?.text ?? ''
  return {
    id: `${code} ${id}`,
    code,
    group,
    isDamage: true,
    data: { name, type, count, example, ...data(example) },
    rows: [],
    cells,
    columns: [{ id, name, count }],
    fix: fix ?? null,
    offer: offer ?? null,
  }
}
