import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../values/decimals'
import { readNumber } from '../values/numbers'
import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import { readNumbers } from '../table/aggregate'
import { combineColumns } from '../table/combine'
import { emptyCodes } from '../table/emptiness'
import type { Table, TableColumn } from '../table/table'
import { insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import { numberFormatOf } from '../table/readings'
import { DecimalSums } from '../values/sums'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import { enColumns, frColumns } from './words'

const operations = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'change',
  'mean',
  'median',
  'min',
  'max',
  'share',
] as const

type Operation = (typeof operations)[number]

/** Names for a result without one, as those of columns without a name. */
const frNames: Readonly<Record<Operation, string>> = {
  add: 'Somme',
  subtract: 'Différence',
  multiply: 'Produit',
  divide: 'Quotient',
  change: 'Évolution',
  mean: 'Moyenne',
  median: 'Médiane',
  min: 'Minimum',
  max: 'Maximum',
  share: 'Part du total',
}

/** Operations in which an empty cell leaves the others; in the rest it leaves no result. */
const skipsEmpty: ReadonlySet<Operation> = new Set(['add', 'mean', 'median', 'min', 'max'])

const best = (isLargest: boolean) => (a: string, b: string) =>
  compareDecimals(a, b) > 0 === isLargest ? a : b

/** The result over decimals in order; '' where there is none (nothing to work with, a division by zero). */
function work(operation: Operation, decimals: readonly string[]): string {
  if (decimals.length === 0) return ''
  switch (operation) {
    case 'add':
    case 'share':
      return decimals.reduce(addDecimals)
    case 'subtract':
      return decimals.reduce(subtractDecimals)
    case 'multiply':
      return decimals.reduce(multiplyDecimals)
    case 'divide':
      return decimals.reduce((a, b) => (a === '' ? '' : (divideDecimals(a, b) ?? '')))
    case 'change': {
      const [before = '', after = before] = decimals
      return divideDecimals(subtractDecimals(after, before), before) ?? ''
    }
    case 'median': {
      const sorted = decimals.toSorted(compareDecimals)
      const middle = sorted.length >> 1
      if (sorted.length % 2 === 1) return sorted[middle]!
      return divideDecimals(addDecimals(sorted[middle - 1]!, sorted[middle]!), '2') ?? ''
    }
    case 'mean':
      return divideDecimals(decimals.reduce(addDecimals), String(decimals.length)) ?? ''
    case 'min':
      return decimals.reduce(best(false))
    case 'max':
      return decimals.reduce(best(true))
  }
}

/** The sum of the numbers of a column; `sumIsZero` when nothing can be a share of it. */
function totalOf(table: Table, { name, column }: TableColumn): Result<string> {
  const { values } = readNumbers(table, column)
  const rows = rowCount(table)
  const sums = new DecimalSums(values, 1, rows)
  for (let at = 0; at < rows; at++) sums.add(0, column.codeAt(rowAt(table, at)))
  const total = sums.sumOf(0)
  return total === '0' ? fail('sumIsZero', { column: name }) : ok(total)
}

export const calculateColumn = defineStep({
  kind: 'calculateColumn',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    operation: { type: 'choice', options: operations, default: 'add' },
    columns: { type: 'columns' },
    number: {
      type: 'text',
      visibleWhen: { operation: ['add', 'subtract', 'multiply', 'divide'] },
    },
    name: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Calculer entre colonnes',
      help: 'Additionne, soustrait, multiplie ou divise des colonnes, ou une colonne et un nombre. Les calculs sont exacts.',
      keywords: [
        'calculer',
        'additionner',
        'somme',
        'soustraire',
        'multiplier',
        'diviser',
        'pourcentage',
        'part',
        'moyenne',
        'différence',
        'ajouter deux colonnes',
        'fois',
        'prix unitaire',
        'taux',
        'produit',
        'tva',
        'somme de deux colonnes',
      ],
      fields: {
        operation: 'Calcul',
        columns: 'Colonnes, dans l’ordre',
        number: 'Et un nombre (facultatif)',
        name: 'Nom du résultat',
      },
      options: {
        add: 'Additionner',
        subtract: 'Soustraire de la première',
        multiply: 'Multiplier',
        divide: 'Diviser la première',
        change: 'Évolution de la première à la deuxième',
        mean: 'Moyenne',
        median: 'Médiane',
        min: 'La plus petite',
        max: 'La plus grande',
        share: 'Part du total de la colonne',
      },
      sentence: ({ operation, columns, number }) => {
        const base = `${frVerbs[operation]} ${frColumns(columns, 'des colonnes')}`
        return number === '' || skipsNumber(operation) ? base : `${base} et ${number}`
      },
    },
    en: {
      title: 'Calculate between columns',
      help: 'Adds, subtracts, multiplies or divides columns, or a column and a number. Results are exact.',
      keywords: [
        'calculate',
        'add',
        'sum',
        'subtract',
        'multiply',
        'divide',
        'percent',
        'share',
        'average',
        'difference',
        'times',
        'rate',
        'product',
        'unit price',
        'add two columns together',
      ],
      fields: {
        operation: 'Calculation',
        columns: 'Columns, in order',
        number: 'And a number (optional)',
        name: 'Name of the result',
      },
      options: {
        add: 'Add',
        subtract: 'Subtract from the first',
        multiply: 'Multiply',
        divide: 'Divide the first',
        change: 'Change from the first to the second',
        mean: 'Average',
        median: 'Median',
        min: 'The smallest',
        max: 'The largest',
        share: 'Share of the total of the column',
      },
      sentence: ({ operation, columns, number }) => {
        const base = `${enVerbs[operation]} ${enColumns(columns, 'columns')}`
        return number === '' || skipsNumber(operation) ? base : `${base} and ${number}`
      },
    },
  },
  example: (say) => {
    const price = say('Prix', 'Price')
    const count = say('Nombre', 'Number')
    return {
      before: [
        [price, '12.5', '3'],
        [count, '4', '10'],
      ],
      params: {
        operation: 'multiply',
        columns: [exampleColumn(price), exampleColumn(count)],
        name: 'Total',
      },
      after: [
        [price, '12.5', '3'],
        [count, '4', '10'],
        ['Total', '50', '30'],
      ],
    }
  },
  apply: async (table, { operation, columns: refs, number, name }, { stepId, control }) => {
    const asked = refs.map((ref) => chosenColumn(table, ref))
    const sources = operation === 'share' ? asked.slice(0, 1) : asked
    const extra = skipsNumber(operation) || number.trim() === '' ? null : readNumber(number)
    if (extra && !extra.ok) return fail('notANumber', { test: operation, value: number })
    const [first] = sources
    if (!first || (operation !== 'share' && sources.length + (extra ? 1 : 0) < 2)) {
      return ok({ table })
    }
    const total = operation === 'share' ? totalOf(table, first) : ok(null)
    if (!total.ok) return total
    const formats = sources.map(({ column }) => numberFormatOf(table, column))
    const result = await combineColumns(
      sources.map(({ column }) => column),
      table.ids.length,
      (texts) => {
        const read = texts.map((text, at) => readNumber(text, formats[at]))
        if (read.some((each, at) => !each.ok && texts[at]!.trim() !== '')) return ''
        const decimals = read.flatMap((each) => (each.ok ? [each.value] : []))
        if (decimals.length < read.length && !skipsEmpty.has(operation)) return ''
        if (decimals.length === 0) return ''
        const value = work(operation, extra?.ok ? [...decimals, extra.value] : decimals)
        return total.value === null ? value : (divideDecimals(value, total.value) ?? '')
      },
      control,
    )
    const wanted =
      name.trim() === ''
        ? `${frNames[operation]} – ${sources.map((source) => source.name).join(', ')}`
        : name.trim()
    const added = {
      id: madeColumnId(stepId, 'result'),
      name: freeColumnName(table, wanted),
      column: result,
    }
    const unread = new Map(
      sources.map(({ id, column }) => {
        const { values } = readNumbers(table, column)
        const isEmpty = emptyCodes(column, true)
        return [id, isEmpty.map((empty, code) => (empty === 0 && values[code] === '' ? 1 : 0))]
      }),
    )
    return ok({ table: insertColumns(table, [added]), unread })
  },
  migrate: [],
})

const skipsNumber = (operation: Operation): boolean =>
  !['add', 'subtract', 'multiply', 'divide'].includes(operation)

const frVerbs: Readonly<Record<Operation, string>> = {
  add: 'Additionner',
  subtract: 'Soustraire',
  multiply: 'Multiplier',
  divide: 'Diviser',
  change: 'Évolution de',
  mean: 'Moyenne de',
  median: 'Médiane de',
  min: 'Minimum de',
  max: 'Maximum de',
  share: 'Part du total de',
}

const enVerbs: Readonly<Record<Operation, string>> = {
  add: 'Add',
  subtract: 'Subtract',
  multiply: 'Multiply',
  divide: 'Divide',
  change: 'Change of',
  mean: 'Average of',
  median: 'Median of',
  min: 'Minimum of',
  max: 'Maximum of',
  share: 'Share of the total of',
}
