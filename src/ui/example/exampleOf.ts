import type { Language } from '../../i18n/language'
import { parseParams } from '../../steps/check'
import type { StepDescription } from '../../steps/define'
import type { ExampleTable } from '../../steps/example'

/** A cell of the table after, and whether the step made it. */
export interface ShownCell {
  readonly text: string
  readonly isNew: boolean
}

/** A small table to draw: row by row. */
export interface ShownTable {
  readonly names: readonly ShownCell[]
  readonly rows: readonly (readonly ShownCell[])[]
}

/** The example of a step as it is drawn. */
export interface ShownExample {
  readonly before: ShownTable
  /** The other tab it reads, with its name. */
  readonly other: { readonly name: string; readonly table: ShownTable } | null
  /** What the step is set to do, as an entry of the list of steps; '' when that cannot be said. */
  readonly sentence: string
  readonly after: ShownTable
}

const rowsOf = (table: ExampleTable) => Math.max(0, ...table.map((column) => column.length - 1))

/** What is not in the table before, by name of column and row; rows that moved or left have no counterpart. */
function shown(table: ExampleTable, before: ExampleTable | null): ShownTable {
  const known = new Map(before?.map(([name, ...cells]) => [name, cells]))
  const isAligned = before !== null && rowsOf(before) === rowsOf(table)
  const cell = (text: string, isNew: boolean): ShownCell => ({ text, isNew })
  return {
    names: table.map(([name]) => cell(name, before !== null && !known.has(name))),
    rows: Array.from({ length: rowsOf(table) }, (_, row) =>
      table.map(([name, ...cells]) => {
        const text = cells[row] ?? ''
        const old = known.get(name)
        return cell(text, before !== null && (old ? isAligned && old[row] !== text : true))
      }),
    ),
  }
}

/** The example of a step in a language, with what its settings say. */
export function exampleOf(description: StepDescription, language: Language): ShownExample {
  const { before, other, params, after } = description.example((fr, en) =>
    language === 'fr' ? fr : en,
  )
  const read = parseParams(description, params)
  return {
    before: shown(before, null),
    other: other ? { name: other.name, table: shown(other.columns, null) } : null,
    sentence: read.ok ? description.messages[language].sentence(read.value) : '',
    after: shown(after, before),
  }
}
