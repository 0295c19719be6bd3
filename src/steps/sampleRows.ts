import { seededRandom } from '../values/random'
import { ok } from '../values/result'
import { pickRows, rowCount } from '../table/table'
import { defineStep } from './define'
import type { ParamsOf } from './params'
import { enCount, frCount } from './words'

const params = {
  method: { type: 'choice', options: ['random', 'every'], default: 'random' },
  count: {
    type: 'integer',
    default: 100,
    min: 1,
    max: 1_000_000_000,
    visibleWhen: { method: 'random' },
  },
  seed: { type: 'integer', default: 1, min: 0, max: 999_999, visibleWhen: { method: 'random' } },
  every: {
    type: 'integer',
    default: 10,
    min: 1,
    max: 1_000_000_000,
    visibleWhen: { method: 'every' },
  },
} as const

/** The positions kept, ascending. */
function chosen(
  rows: number,
  { method, count, seed, every }: ParamsOf<typeof params>,
): Uint32Array {
  if (method === 'every')
    return Uint32Array.from({ length: Math.ceil(rows / every) }, (_, at) => at * every)
  const random = seededRandom(seed)
  const kept = new Uint32Array(Math.min(count, rows))
  // Each row is taken with the chance that leaves every sample of this size as likely.
  let size = 0
  for (let at = 0; at < rows && size < kept.length; at++) {
    if (random() * (rows - at) < kept.length - size) kept[size++] = at
  }
  return kept
}

export const sampleRows = defineStep({
  kind: 'sampleRows',
  version: 1,
  menus: { menu: 'clean', isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Garder un échantillon',
      help: 'Garde quelques lignes prises au hasard, ou une ligne sur dix. Le même tirage donne toujours les mêmes lignes.',
      keywords: [
        'échantillon',
        'hasard',
        'aléatoire',
        'tirer au sort',
        'extrait',
        'une ligne sur',
        'tirage au sort',
        'quelques lignes',
        'ALEA',
        'tester sur peu de lignes',
      ],
      fields: {
        method: 'Comment',
        count: 'Nombre de lignes',
        seed: 'Numéro du tirage',
        every: 'Une ligne sur',
      },
      options: { random: 'Au hasard', every: 'À intervalle régulier' },
      sentence: ({ method, count, every }) =>
        method === 'random'
          ? `Garder ${frCount(count, 'ligne prise', 'lignes prises')} au hasard`
          : `Garder une ligne sur ${every}`,
    },
    en: {
      title: 'Keep a sample',
      help: 'Keeps some rows taken by chance, or one row in ten. The same draw always gives the same rows.',
      keywords: [
        'sample',
        'random',
        'chance',
        'draw',
        'subset',
        'every nth',
        'a few rows',
        'RAND',
        'shuffle',
        'take 20 rows',
        'pick some',
      ],
      fields: {
        method: 'How',
        count: 'Number of rows',
        seed: 'Number of the draw',
        every: 'One row in',
      },
      options: { random: 'By chance', every: 'At regular intervals' },
      sentence: ({ method, count, every }) =>
        method === 'random'
          ? `Keep ${enCount(count, 'row', 'rows')} taken by chance`
          : `Keep one row in ${every}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    return {
      before: [[name, 'Judo', 'Tennis', 'Chorale']],
      params: { method: 'every', every: 2 },
      after: [[name, 'Judo', 'Chorale']],
    }
  },
  apply: (table, settings) => {
    const positions = chosen(rowCount(table), settings)
    return ok({
      table: positions.length === rowCount(table) ? table : pickRows(table, positions),
    })
  },
  migrate: [],
})
