import { pruneCondition } from '../values/conditions'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import { Column, chunksOf } from '../table/column'
import type { Table } from '../table/table'
import { Texts } from '../table/texts'
import { rowVerdicts } from './conditionRows'
import type { StepContext } from './define'
import { exampleColumn } from './example'
import { defineStep } from './define'
import { destinationParams, destinationWords, hasDestination, placeColumn } from './destination'
import { chosenColumn } from './mapColumns'
import type { Label } from './params'
import { enCount, enQuote, frCount, frQuote } from './words'

/** For each physical row one more than the first label whose condition holds, 0 for none. */
async function firstLabels(
  table: Table,
  labels: readonly Label[],
  context: StepContext,
): Promise<Result<Uint32Array>> {
  const first = new Uint32Array(table.ids.length)
  for (const [at, { condition }] of labels.entries()) {
    const asked = pruneCondition(condition)
    if (!asked) continue
    const verdicts = await rowVerdicts(table, asked, context)
    if (!verdicts.ok) return verdicts
    const { value } = verdicts
    for (let row = 0; row < first.length; row++) {
      if (first[row] === 0 && value[row] === 1) first[row] = at + 1
    }
  }
  return ok(first)
}

/** A column of the label of each row, `otherwise` where there is none. */
function columnOfLabels(first: Uint32Array, labels: readonly Label[], otherwise: string): Column {
  const written = [otherwise, ...labels.map(({ label }) => label)]
  const texts = [...new Set(['', ...written])]
  const codes = written.map((text) => texts.indexOf(text))
  const chunks = chunksOf(first.length, (row) => codes[first[row]!]!)
  return new Column('dictionary', Texts.fromStrings(texts), chunks, first.length)
}

/** A column with the labels written over its cells, where there is one. */
const overwrite = (column: Column, first: Uint32Array, labels: readonly Label[]): Column => {
  const cells: [row: number, text: string][] = []
  for (let row = 0; row < first.length; row++) {
    if (first[row]! > 0) cells.push([row, labels[first[row]! - 1]!.label])
  }
  return cells.length === 0 ? column : column.withCells(cells)
}

export const labelRows = defineStep({
  kind: 'labelRows',
  version: 1,
  menus: { menu: 'complete', isScoped: true },
  params: {
    labels: { type: 'labels' },
    ...destinationParams,
    others: {
      type: 'choice',
      options: ['write', 'keep'],
      default: 'write',
      visibleWhen: { into: 'existing' },
    },
    otherwise: { type: 'text' },
  },
  messages: {
    fr: {
      title: 'Étiqueter selon des conditions',
      help: 'Écrit un texte selon la première condition remplie : « grand » si les places dépassent 100, « petit » sinon.',
      keywords: [
        'si',
        'condition',
        'étiquette',
        'catégorie',
        'classer',
        'selon',
        'colonne conditionnelle',
        'tranche',
        'si plus de 1000 alors',
        'tranche d’âge',
        'créer des catégories',
        'SI.CONDITIONS',
        'mettre oui ou non',
      ],
      fields: {
        labels: 'Textes et conditions',
        ...destinationWords.fr.fields,
        others: 'Quand aucune condition n’est remplie',
        otherwise: 'Texte sinon',
      },
      options: {
        ...destinationWords.fr.options,
        write: 'Écrire le texte « sinon »',
        keep: 'Garder la cellule',
      },
      sentence: ({ labels, name, into, target }) =>
        `Étiqueter ${frQuote(into === 'new' ? name : (target?.name ?? ''))} selon ${frCount(labels.length, 'condition', 'conditions')}`,
    },
    en: {
      title: 'Label by conditions',
      help: 'Writes a text by the first condition that holds: “large” if there are more than 100 places, else “small”.',
      keywords: [
        'if',
        'condition',
        'label',
        'category',
        'classify',
        'case when',
        'bucket',
        'if more than',
        'age group',
        'depending on',
        'IFS',
        'yes or no',
      ],
      fields: {
        labels: 'Texts and conditions',
        ...destinationWords.en.fields,
        others: 'When no condition holds',
        otherwise: 'Text otherwise',
      },
      options: {
        ...destinationWords.en.options,
        write: 'Write the “otherwise” text',
        keep: 'Keep the cell',
      },
      sentence: ({ labels, name, into, target }) =>
        `Label ${enQuote(into === 'new' ? name : (target?.name ?? ''))} by ${enCount(labels.length, 'condition', 'conditions')}`,
    },
  },
  example: (say) => {
    const places = say('Places', 'Places')
    const size = say('Taille', 'Size')
    const large = say('grand', 'large')
    const small = say('petit', 'small')
    return {
      before: [[places, '120', '45']],
      params: {
        labels: [
          {
            label: large,
            condition: { column: exampleColumn(places), test: 'greater', value: '100' },
          },
        ],
        name: size,
        otherwise: small,
      },
      after: [
        [places, '120', '45'],
        [size, large, small],
      ],
    }
  },
  apply: async (table, { labels, others, otherwise, ...destination }, context) => {
    if (!hasDestination(destination)) return ok({ table })
    const first = await firstLabels(table, labels, context)
    if (!first.ok) return first
    const { into, target } = destination
    const made =
      into === 'existing' && others === 'keep' && target
        ? overwrite(chosenColumn(table, target).column, first.value, labels)
        : columnOfLabels(first.value, labels, otherwise)
    return ok({ table: placeColumn(table, destination, made, context.stepId) })
  },
  migrate: [],
})
