import { compileFormula } from '../formula/evaluate'
import { columnNames, parseFormula } from '../formula/parse'
import type { Failure, Value } from '../formula/values'
import { textOf } from '../formula/values'
import type { Column } from '../table/column'
import { columnOfRows } from '../table/combine'
import { rowGroups } from '../table/groups'
import type { Control } from '../table/mapTexts'
import type { Table } from '../table/table'
import { insertColumns, madeColumnId, replaceColumns, rowAt, rowCount } from '../table/table'
import { freeName } from '../values/names'
import type { Issue } from '../values/result'
import { fail, issue, ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import type { FormulaText } from './params'
import { enQuote, frQuote } from './words'

/** Without the sign that may stand before it. */
const plain = ({ text }: FormulaText): string => text.replace(/^\s*=/, '').trim()

export const formulaColumn = defineStep({
  kind: 'formulaColumn',
  version: 1,
  menus: { menu: 'complete', isScoped: true },
  params: {
    formula: { type: 'formula' },
    into: { type: 'choice', options: ['new', 'existing'], default: 'new' },
    name: { type: 'text', visibleWhen: { into: 'new' } },
    column: { type: 'column', isOptional: true, visibleWhen: { into: 'existing' } },
  },
  messages: {
    fr: {
      title: 'Calculer une colonne',
      help: 'Calcule une valeur par ligne avec une formule, comme dans un tableur : [Prix] * 2.',
      keywords: [
        'formule',
        'calcul',
        'calculer',
        'calculatrice',
        'multiplier',
        'diviser',
        'additionner',
        'soustraire',
        'addition',
        'différence',
        'concaténer',
        'si',
        'condition',
        'nouvelle colonne',
        'fonction',
        'excel',
        'SIERREUR',
        'colonne calculée',
        'expression',
      ],
      fields: {
        formula: 'Formule',
        into: 'Résultat',
        name: 'Nom de la colonne',
        column: 'Colonne à remplacer',
      },
      options: { new: 'Dans une nouvelle colonne', existing: 'À la place d’une colonne' },
      sentence: ({ formula, into, name, column }) => {
        if (into === 'existing')
          return `Recalculer ${frQuote(column?.name ?? '')} = ${plain(formula)}`
        return name === ''
          ? `Calculer ${plain(formula)}`
          : `Calculer ${frQuote(name)} = ${plain(formula)}`
      },
    },
    en: {
      title: 'Compute a column',
      help: 'Works out a value in each row with a formula, as in a spreadsheet: [Price] * 2.',
      keywords: [
        'formula',
        'calculate',
        'compute',
        'calculator',
        'multiply',
        'divide',
        'add',
        'subtract',
        'sum',
        'difference',
        'concatenate',
        'if',
        'condition',
        'new column',
        'function',
        'excel',
        'expression',
        'computed column',
        'IFERROR',
      ],
      fields: {
        formula: 'Formula',
        into: 'Result',
        name: 'Name of the column',
        column: 'Column to replace',
      },
      options: { new: 'In a new column', existing: 'In place of a column' },
      sentence: ({ formula, into, name, column }) => {
        if (into === 'existing')
          return `Compute ${enQuote(column?.name ?? '')} again = ${plain(formula)}`
        return name === ''
          ? `Compute ${plain(formula)}`
          : `Compute ${enQuote(name)} = ${plain(formula)}`
      },
    },
  },
  example: (say) => {
    const price = say('Prix', 'Price')
    const twice = say('Double', 'Twice')
    return {
      before: [[price, '10', '12.5']],
      params: { formula: { text: `[${price}] * 2`, columns: [exampleColumn(price)] }, name: twice },
      after: [
        [price, '10', '12.5'],
        [twice, '20', '25'],
      ],
    }
  },
  apply: async (table, { formula, into, name, column }, { stepId, control }) => {
    const parsed = parseFormula(formula.text)
    if (!parsed.ok) return parsed
    const names = columnNames(parsed.value)
    const inputs: Column[] = []
    for (const each of names) {
      const ref = formula.columns.find((known) => known.name === each)
      if (!ref) return fail('formulaUnknownColumn', { name: each })
      inputs.push(chosenColumn(table, ref).column)
    }
    const places = new Map(names.map((each, place) => [each, place]))
    const run = compileFormula(parsed.value, (each) => places.get(each)!)
    const { made, warnings } = await workOut(table, inputs, run, control)
    if (into === 'existing') {
      const target = column && chosenColumn(table, column)
      if (!target) return fail('badParams', { kind: 'formulaColumn', field: 'column' })
      return ok({ table: replaceColumns(table, new Map([[target.id, made]])), warnings })
    }
    const added = {
      id: madeColumnId(stepId, 'column'),
      name: freeName(
        table.columns.map((each) => each.name),
        name.trim() || plain(formula),
      ),
      column: made,
    }
    return ok({ table: insertColumns(table, [added]), warnings })
  },
  migrate: [],
})

const UNSEEN = 0xffffffff

/**
 * The results as a column, each worked out once for the same texts; a row that has none is empty, and each reason is
 * told once with its rows (`formulaFailed` {why, count, example}).
 */
async function workOut(
  table: Table,
  inputs: readonly Column[],
  run: (texts: readonly string[]) => Value,
  control: Control,
): Promise<{ readonly made: Column; readonly warnings: readonly Issue[] }> {
  const rows = table.ids.length
  const { groups, count } = await rowGroups(inputs, rows, null, control)
  const codes = new Uint32Array(count).fill(UNSEEN)
  const failed = new Map<number, Value & { readonly kind: 'failure' }>()
  const made = await columnOfRows(
    rows,
    (row, collector) => {
      const group = groups[row]!
      if (codes[group] === UNSEEN) {
        const value = run(inputs.map((input) => input.textAt(row)))
        if (value.kind === 'failure') failed.set(group, value)
        codes[group] = collector.addText(textOf(value))
      }
      return codes[group]!
    },
    control,
  )
  if (failed.size === 0) return { made, warnings: [] }
  const tally = new Map<Failure, { count: number; example: string }>()
  const shown = rowCount(table)
  for (let position = 0; position < shown; position++) {
    const failure = failed.get(groups[rowAt(table, position)]!)
    if (!failure) continue
    const known = tally.get(failure.why)
    if (known) known.count += 1
    else tally.set(failure.why, { count: 1, example: failure.on })
  }
  const warnings = [...tally].map(([why, { count: told, example }]) =>
    issue('formulaFailed', { why, count: told, example }),
  )
  return { made, warnings }
}
