import { runProgram } from '../learn/evaluate'
import type { Program } from '../learn/program'
import type { Column } from '../table/column'
import { columnOfRows } from '../table/combine'
import { rowGroups } from '../table/groups'
import type { Control } from '../table/mapTexts'
import type { Table } from '../table/table'
import { rowAt, rowCount } from '../table/table'
import { issue, ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { destinationParams, destinationWords, hasDestination, placeColumn } from './destination'
import { chosenColumn } from './mapColumns'
import type { TypedExamples } from './params'
import { ruleSentence } from './ruleWords'
import { enColumns, enQuote, frColumns, frQuote } from './words'

const namesOf = ({ columns }: TypedExamples): readonly string[] => columns.map(({ name }) => name)

export const fillByExample = defineStep({
  kind: 'fillByExample',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: { examples: { type: 'examples' }, ...destinationParams },
  messages: {
    fr: {
      title: 'Remplir par l’exemple',
      help: 'Écrivez deux ou trois résultats : la règle est trouvée et le reste se remplit. « 60000 Beauvais » donne « Beauvais ».',
      keywords: [
        'exemple',
        'exemples',
        'remplissage instantané',
        'compléter',
        'deviner',
        'fractionner',
        'séparer',
        'extraire',
        'reformater',
        'mettre en forme',
        'modèle',
        'faire comme mon exemple',
        'faire pareil',
        'automatique',
      ],
      fields: { examples: 'Exemples', ...destinationWords.fr.fields },
      options: destinationWords.fr.options,
      sentence: ({ examples, into, name, target }) => {
        const where = into === 'new' ? name : (target?.name ?? '')
        const base = where === '' ? 'Remplir par l’exemple' : `Remplir ${frQuote(where)}`
        const { columns, rule } = examples
        if (!rule) return `${base} d’après ${frColumns(columns, 'des colonnes')}, sans règle encore`
        const said = ruleSentence(rule, namesOf(examples), 'fr')
        return `${base} d’après ${frColumns(columns, 'des colonnes')} : ${said}`
      },
    },
    en: {
      title: 'Fill by example',
      help: 'Type two or three results: the rule is found and the rest is filled. “60000 Beauvais” gives “Beauvais”.',
      keywords: [
        'example',
        'examples',
        'flash fill',
        'fill',
        'guess',
        'split',
        'extract',
        'reformat',
        'pattern',
        'do the same',
        'automatic',
      ],
      fields: { examples: 'Examples', ...destinationWords.en.fields },
      options: destinationWords.en.options,
      sentence: ({ examples, into, name, target }) => {
        const where = into === 'new' ? name : (target?.name ?? '')
        const base = where === '' ? 'Fill by example' : `Fill ${enQuote(where)}`
        const { columns, rule } = examples
        if (!rule) return `${base} from ${enColumns(columns, 'columns')}, no rule yet`
        const said = ruleSentence(rule, namesOf(examples), 'en')
        return `${base} from ${enColumns(columns, 'columns')}: ${said}`
      },
    },
  },
  example: (say) => {
    const address = say('Adresse', 'Address')
    const town = say('Commune', 'Town')
    return {
      before: [[address, '60000 Beauvais', '62200 Boulogne-sur-Mer']],
      params: {
        examples: {
          columns: [exampleColumn(address)],
          examples: [{ inputs: ['60000 Beauvais'], output: 'Beauvais' }],
          rule: {
            version: 1,
            branches: [],
            otherwise: [
              {
                kind: 'piece',
                input: 0,
                view: 'asIs',
                from: {
                  kind: 'token',
                  token: { kind: 'name' },
                  nth: 1,
                  side: 'before',
                  isSpaced: false,
                },
                to: {
                  kind: 'token',
                  token: { kind: 'name' },
                  nth: 1,
                  side: 'after',
                  isSpaced: false,
                },
                letterCase: 'asIs',
              },
            ],
          },
        },
        name: town,
      },
      after: [
        [address, '60000 Beauvais', '62200 Boulogne-sur-Mer'],
        [town, 'Beauvais', 'Boulogne-sur-Mer'],
      ],
    }
  },
  apply: async (table, { examples, ...destination }, { stepId, control }) => {
    const { columns: refs, rule } = examples
    if (!rule || refs.length === 0 || !hasDestination(destination)) return ok({ table })
    const sources = refs.map((ref) => chosenColumn(table, ref))
    const inputs = sources.map(({ column }) => column)
    const target = destination.into === 'existing' ? destination.target : null
    const kept = target && chosenColumn(table, target).column
    const { column, missed, without, example } = await fill(table, inputs, kept, rule, control)
    const last = table.columns.findLast(({ id }) => refs.some((ref) => ref.id === id))
    const made = placeColumn(table, destination, column, stepId, last?.id)
    if (without === 0) return ok({ table: made })
    // Marks are by text: right only where the text that is read is the one that is kept.
    if (target && refs.every(({ id }) => id === target.id)) {
      return ok({ table: made, unread: new Map([[target.id, missed]]) })
    }
    return ok({ table: made, warnings: [issue('noResultByRule', { count: without, example })] })
  },
  migrate: [],
})

const UNSEEN = 0xffffffff
const PAUSE_EVERY = 2_048

interface Filled {
  readonly column: Column
  /** A mark for each code of the column that some row keeps because the rule has no result for it. */
  readonly missed: Uint8Array
  /** Shown rows with some text and no result, and the texts of the first. */
  readonly without: number
  readonly example: string
}

/**
 * The results of a rule, each worked out once for equal texts. A row it has none for keeps its text in `target`, and is
 * empty without one; rows without any text to read are left so and not counted.
 */
async function fill(
  table: Table,
  inputs: readonly Column[],
  target: Column | null,
  rule: Program,
  control: Control,
): Promise<Filled> {
  const rows = table.ids.length
  const { groups, count } = await rowGroups(inputs, rows, null, control)
  const results = new Array<string | null | undefined>(count)
  const isWithout = new Uint8Array(count)
  const textsAt = (row: number) => inputs.map((input) => input.textAt(row))
  let worked = 0
  for (let row = 0; row < rows; row++) {
    const group = groups[row]!
    if (results[group] !== undefined) continue
    const texts = textsAt(row)
    const result = runProgram(rule, texts)
    results[group] = result
    if (result === null && !texts.every(isEmptyOrBlank)) isWithout[group] = 1
    const wait = ++worked % PAUSE_EVERY === 0 ? control.pause(worked, count) : null
    if (wait) await wait
  }
  const codes = new Uint32Array(count).fill(UNSEEN)
  const kept = new Set<number>()
  const column = await columnOfRows(
    rows,
    (row, collector) => {
      const group = groups[row]!
      const result = results[group] ?? null
      if (result === null && target) {
        const code = collector.addText(target.textAt(row))
        if (isWithout[group] === 1) kept.add(code)
        return code
      }
      if (codes[group] === UNSEEN) codes[group] = collector.addText(result ?? '')
      return codes[group]!
    },
    control,
  )
  const missed = new Uint8Array(column.texts.size)
  for (const code of kept) missed[code] = 1
  const shown = rowCount(table)
  let without = 0
  let example = ''
  for (let position = 0; position < shown; position++) {
    const row = rowAt(table, position)
    if (isWithout[groups[row]!] !== 1) continue
    if (without++ === 0) example = textsAt(row).join(' | ')
  }
  return { column, missed, without, example }
}
