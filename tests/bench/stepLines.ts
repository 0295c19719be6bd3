import type { Step } from '../../src/recipe/recipe'
import type { Aggregation, ColumnRef } from '../../src/steps/params'
import { learn } from '../../src/learn/learn'

/** Names the columns as they are when the step is asked for. */
type Ref = (name: string) => ColumnRef

interface Asked {
  readonly kind: string
  readonly params: (ref: Ref) => Step['params']
}

/** What one step is asked to do to the reference table. */
export interface StepLine extends Asked {
  /** Run before, and not measured: makes the columns the step is about. */
  readonly before?: readonly Asked[]
}

/** The id of the other table, one row per commune code, under the names of the reference table. */
export const OTHER = 'communes'

const other = { id: OTHER, name: OTHER }
/** The other table names its columns alike. */
const there = (name: string) => ({ id: `1:${name}`, name })
const keys = (ref: Ref) => [{ column: ref('code_insee'), other: there('code_insee') }]

const columns = (names: readonly string[], rest: Step['params'] = {}) => ({
  params: (ref: Ref) => ({ columns: names.map(ref), ...rest }),
})

const made = (text: string, ...names: readonly string[]): Asked => ({
  kind: 'formulaColumn',
  params: (ref) => ({ formula: { text, columns: names.map(ref) }, into: 'new', name: 'avant' }),
})

const result = (
  operation: Aggregation['operation'],
  column: ColumnRef | null,
  name: string,
): Aggregation => ({ operation, column, name })

const sortKey = (column: ColumnRef, order: string) => ({ column, order, isDescending: true })

const examples = [
  { inputs: ['5 rue de la Gare, Val'], output: 'Val (rue de la Gare)' },
  { inputs: ['112 place du Marché, Mont'], output: 'Mont (place du Marché)' },
]
const learned = await learn(examples, [])

/** A line for every step, on columns of many distinct texts where it works text by text. */
export const stepLines: readonly StepLine[] = [
  { kind: 'addColumn', params: () => ({ name: 'pays', value: 'France' }) },
  { kind: 'blankDown', ...columns(['categorie']) },
  { kind: 'calculateColumn', ...columns(['latitude', 'longitude'], { name: 'somme' }) },
  { kind: 'changeCase', ...columns(['adresse'], { mode: 'title' }) },
  { kind: 'codeFromCommune', params: (ref) => ({ column: ref('commune') }) },
  { kind: 'combineDuplicates', ...columns(['commune', 'date'], { others: 'joinDistinct' }) },
  { kind: 'communeFromCode', params: (ref) => ({ column: ref('code_insee') }) },
  {
    kind: 'communesOfPostcode',
    params: (ref) => ({ column: ref('code_postal'), several: 'joined' }),
  },
  {
    kind: 'completeFromTable',
    params: (ref) => ({
      table: other,
      keys: keys(ref),
      fill: [{ column: ref('observation'), other: there('commune') }],
    }),
  },
  { kind: 'convertAmounts', ...columns(['montant']) },
  { kind: 'convertDegrees', ...columns(['latitude'], { output: 'latitude' }) },
  {
    kind: 'convertOpeningHours',
    before: [made('CONCAT("lundi "; [id]; ", mardi 9h-12h et 14h-18h")', 'id')],
    ...columns(['avant'], { unread: 'emptied' }),
  },
  {
    kind: 'convertTimes',
    before: [made('CONCAT(GAUCHE([siret]; 1); "h"; STXT([siret]; 3; 1); "5")', 'siret')],
    ...columns(['avant']),
  },
  { kind: 'convertToDate', ...columns(['date']) },
  { kind: 'convertToNumber', ...columns(['montant']) },
  { kind: 'convertUnits', ...columns(['montant'], { alone: 'other' }) },
  {
    kind: 'dateDifference',
    params: (ref) => ({ from: ref('date'), until: 'date', date: '2024-01-01', name: 'jours' }),
  },
  { kind: 'dateParts', params: (ref) => ({ column: ref('date'), name: 'année' }) },
  {
    kind: 'deleteRows',
    params: () => ({ rows: Array.from({ length: 99 }, (_, at) => 7 * at + 2) }),
  },
  {
    kind: 'departmentOf',
    params: (ref) => ({ column: ref('code_postal'), reads: 'postcode' }),
  },
  { kind: 'duplicateColumn', params: (ref) => ({ column: ref('siret'), name: 'copie' }) },
  {
    kind: 'editCells',
    params: (ref) => ({
      edits: [
        {
          edits: [{ row: 2, column: ref('id'), before: '1', after: 'un', time: 0 }],
        },
      ],
    }),
  },
  {
    kind: 'emptyPlaceholders',
    ...columns([], { texts: ['sans objet', 'NC', 'Néant', '-', '?'] }),
  },
  { kind: 'expandAbbreviations', ...columns(['adresse'], { direction: 'shorten' }) },
  { kind: 'extractText', params: (ref) => ({ column: ref('adresse'), name: 'numéro' }) },
  {
    kind: 'extremeDate',
    before: [made('[date]', 'date')],
    ...columns(['date', 'avant'], { name: 'fin' }),
  },
  {
    kind: 'fillByExample',
    params: (ref) => ({
      examples: {
        columns: [ref('adresse')],
        examples,
        rule: learned.ok ? learned.value.program : null,
      },
      name: 'lieu',
    }),
  },
  { kind: 'fillEmpty', ...columns(['observation'], { method: 'above' }) },
  {
    kind: 'filterRows',
    params: (ref) => ({
      action: 'keep',
      condition: { column: ref('adresse'), test: 'contains', value: 'Gare' },
    }),
  },
  { kind: 'foldRows', params: (ref) => ({ column: ref('categorie') }) },
  { kind: 'formatIdentifiers', ...columns(['siret'], { to: 'sirenOfSiret' }) },
  {
    kind: 'formatPhones',
    before: [made('CONCAT("03"; GAUCHE([siret]; 8))', 'siret')],
    ...columns(['avant']),
  },
  made('ARRONDI([latitude] * 2; 1)', 'latitude'),
  {
    kind: 'groupRows',
    params: (ref) => ({
      columns: [ref('commune')],
      results: [
        result('count', null, 'lignes'),
        result('sum', ref('montant'), 'total'),
        result('median', ref('montant'), 'médiane'),
      ],
    }),
  },
  { kind: 'hashRows', ...columns([]) },
  {
    kind: 'joinRows',
    params: (ref) => ({ columns: [ref('observation')], keys: [ref('commune'), ref('date')] }),
  },
  { kind: 'keepColumns', ...columns(['id', 'siret']) },
  { kind: 'keepColumnsAt', params: () => ({ positions: '1-3, 5' }) },
  { kind: 'keepMatching', params: (ref) => ({ table: other, keys: keys(ref) }) },
  {
    kind: 'labelRows',
    params: (ref) => ({
      labels: [
        {
          label: 'grand',
          condition: { column: ref('montant'), test: 'greater', value: '100000' },
        },
      ],
      name: 'taille',
      otherwise: 'petit',
    }),
  },
  {
    kind: 'lookUp',
    params: (ref) => ({
      table: other,
      keys: keys(ref),
      results: [there('commune'), there('code_postal')],
    }),
  },
  { kind: 'makeIdentifiers', params: () => ({ form: '60057-P-{001}', name: 'identifiant' }) },
  {
    kind: 'mapValues',
    ...columns(['categorie'], { pairs: [{ from: 'Sport', to: 'Sports' }] }),
  },
  { kind: 'mergeColumns', ...columns(['adresse', 'code_postal'], { name: 'complète' }) },
  {
    kind: 'mergeCoordinates',
    params: (ref) => ({ latitude: ref('latitude'), longitude: ref('longitude') }),
  },
  { kind: 'normaliseText', ...columns(['adresse'], { accents: true }) },
  { kind: 'numberRows', params: (ref) => ({ groups: [ref('commune')] }) },
  { kind: 'padText', ...columns(['id'], { length: 9 }) },
  {
    kind: 'pivotRows',
    before: [
      {
        kind: 'groupRows',
        params: (ref) => ({ columns: [ref('date'), ref('categorie')], results: [] }),
      },
      { kind: 'numberRows', params: () => ({ name: 'n' }) },
    ],
    params: (ref) => ({
      variable: ref('categorie'),
      values: [ref('n')],
      rowsBy: 'columns',
      keys: [ref('date')],
      several: 'first',
    }),
  },
  { kind: 'rankRows', params: (ref) => ({ column: ref('montant') }) },
  { kind: 'removeCharacters', ...columns(['adresse'], { digits: true }) },
  { kind: 'removeColumns', ...columns(['id', 'siret']) },
  { kind: 'removeColumnsWhen', ...columns([]) },
  { kind: 'removeDuplicates', ...columns(['commune', 'date']) },
  { kind: 'removeEmptyColumns', ...columns([]) },
  { kind: 'removeEmptyRows', ...columns(['date']) },
  { kind: 'removeExtraSpaces', ...columns([]) },
  { kind: 'removeRowsAt', params: () => ({ rows: '1-10, 20' }) },
  {
    kind: 'renameColumns',
    params: (ref) => ({ renames: [{ column: ref('id'), name: 'identifiant' }] }),
  },
  {
    kind: 'reorderColumns',
    params: (ref) => ({ moves: [{ columns: [ref('siret')], after: null }] }),
  },
  { kind: 'repairEncoding', ...columns([]) },
  { kind: 'replaceText', ...columns(['adresse'], { find: 'rue', replacement: 'voie' }) },
  {
    kind: 'reprojectCoordinates',
    params: (ref) => ({
      x: ref('longitude'),
      y: ref('latitude'),
      from: 'wgs84',
      to: 'lambert93',
      xName: 'x',
      yName: 'y',
    }),
  },
  { kind: 'restoreZeros', ...columns(['siret']) },
  { kind: 'roundNumbers', ...columns(['latitude']) },
  { kind: 'rowsToHeader', params: () => ({ rows: '1' }) },
  {
    kind: 'runningTotal',
    before: [{ kind: 'convertToNumber', ...columns(['montant']) }],
    params: (ref) => ({ column: ref('montant'), groups: [ref('commune')] }),
  },
  { kind: 'sampleRows', params: () => ({ count: 1000 }) },
  { kind: 'sortRows', params: (ref) => ({ keys: [sortKey(ref('adresse'), 'french')] }) },
  { kind: 'splitColumn', params: (ref) => ({ column: ref('adresse') }) },
  {
    kind: 'splitCoordinates',
    before: [
      {
        kind: 'mergeCoordinates',
        params: (ref) => ({
          latitude: ref('latitude'),
          longitude: ref('longitude'),
          name: 'avant',
        }),
      },
    ],
    params: (ref) => ({ column: ref('avant'), latitude: 'lat', longitude: 'lon' }),
  },
  {
    kind: 'splitRange',
    before: [made('CONCAT([id]; " - "; [montant])', 'id', 'montant')],
    params: (ref) => ({ column: ref('avant') }),
  },
  { kind: 'splitRows', params: (ref) => ({ column: ref('adresse') }) },
  {
    kind: 'swapCoordinates',
    params: (ref) => ({ latitude: ref('latitude'), longitude: ref('longitude'), which: 'all' }),
  },
  { kind: 'takeTable', params: () => ({ table: other }) },
  {
    kind: 'topRows',
    params: (ref) => ({
      keys: [sortKey(ref('montant'), 'number')],
      count: 3,
      groups: [ref('commune')],
    }),
  },
  {
    kind: 'transposeTable',
    before: [{ kind: 'removeRowsAt', params: () => ({ action: 'keep', rows: '1-200' }) }],
    params: () => ({ name: '' }),
  },
  { kind: 'unpivotColumns', ...columns(['latitude', 'longitude']) },
]
