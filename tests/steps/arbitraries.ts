import fc from 'fast-check'
import type { Field, Fields } from '../../src/steps/params'
import { aggregateIds } from '../../src/steps/params'
import { testIds } from '../../src/values/conditions'
import { sourceColumnId } from '../../src/table/table'

/** Texts that mean something to the steps, and any others. */
export const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ' ', 'a', 'A', ' a', 'à', 'b', 'TOTAL', '\u00a0') },
  { weight: 3, arbitrary: fc.constantFrom('1', '1,5', '1.5', '1 000', '03/04/2021', '2021-04-03') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)

const names = ['Nom', 'Ville', 'n', '__proto__', 'a b']

/** Columns of equal length, none to five of them, none to eight rows. */
export const cells: fc.Arbitrary<[string, string[]][]> = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: names.length }))
  .chain(([rows, columns]) =>
    fc.tuple(
      ...names
        .slice(0, columns)
        .map((name) =>
          fc.tuple(fc.constant(name), fc.array(cell, { minLength: rows, maxLength: rows })),
        ),
    ),
  )

/** Mostly columns of the table, now and then one that is gone. */
const columnRef = (columns: readonly string[]) =>
  fc
    .constantFrom(...columns, ...columns, ...columns, ...columns, 'gone')
    .map((name) => ({ id: sourceColumnId(name, 1), name }))

const pattern = fc.constantFrom('', 'a', '^a', '(a)|b', '[0-9]+', '\\s', '(')

export function condition(columns: readonly string[]): fc.Arbitrary<unknown> {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2 },
      fc.record(
        {
          column: columnRef(columns),
          test: fc.constantFrom(...testIds),
          value: fc.oneof(cell, pattern),
          value2: cell,
          values: fc.array(cell, { maxLength: 3 }),
          ignoreCase: fc.boolean(),
          ignoreAccents: fc.boolean(),
          wholeCell: fc.boolean(),
          blankIsEmpty: fc.boolean(),
        },
        { requiredKeys: ['column', 'test'] },
      ),
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    ),
  }))
  return tree
}

/** A rule that reads two columns, one that reads any first, one with a question, and none. */
const rules = [
  null,
  {
    version: 1,
    branches: [],
    otherwise: [
      {
        kind: 'piece',
        input: 0,
        view: 'asIs',
        from: { kind: 'start' },
        to: { kind: 'end' },
        letterCase: 'upper',
      },
    ],
  },
  {
    version: 1,
    branches: [
      {
        when: { kind: 'has', input: 0, token: { kind: 'digits' } },
        parts: [
          { kind: 'text', text: 'n° ' },
          {
            kind: 'number',
            input: 0,
            nth: 1,
            format: { decimals: 2, mark: ',', group: ' ', scale: 0, width: 0 },
          },
        ],
      },
    ],
    otherwise: null,
  },
]

const examples = (ref: ReturnType<typeof columnRef>) =>
  fc
    .tuple(fc.array(ref, { minLength: 1, maxLength: 2 }), fc.constantFrom(...rules), cell)
    .map(([columns, rule, output]) => ({
      columns,
      examples: [{ inputs: columns.map(() => 'a'), output }],
      rule,
    }))

/** A stored param as its field asks. */
function param(field: Field, columns: readonly string[]): fc.Arbitrary<unknown> {
  const ref = columnRef(columns)
  switch (field.type) {
    case 'column':
      return field.isOptional ? fc.option(ref) : ref
    case 'columns':
      return fc.array(ref, { maxLength: 3 })
    case 'choice':
      return fc.constantFrom(...field.options)
    case 'text':
      return field.isRequired ? fc.constantFrom('Nom', 'new') : cell
    case 'pattern':
      return pattern
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: field.min ?? -5, max: field.max ?? 5 })
    case 'condition':
      return condition(columns)
    case 'sortKeys':
      return fc.array(
        fc.record({
          column: ref,
          order: fc.constantFrom('french', 'number', 'date', 'codePoint'),
          isDescending: fc.boolean(),
        }),
        { maxLength: 3 },
      )
    case 'renames':
      return fc.array(
        fc.record({ column: ref, name: fc.constantFrom('Nom', 'x', '', 'Ville 2') }),
        {
          maxLength: 3,
        },
      )
    case 'moves':
      return fc.array(
        fc.record({ columns: fc.array(ref, { maxLength: 3 }), after: fc.option(ref) }),
        { maxLength: 3 },
      )
    case 'edits':
      return fc.array(
        fc.record({
          edits: fc.array(
            fc.record({
              row: fc.integer({ min: 0, max: 10 }),
              column: ref,
              before: cell,
              after: cell,
              time: fc.nat(),
            }),
            { maxLength: 4 },
          ),
        }),
        { maxLength: 2 },
      )
    case 'rows':
      return fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 })
    case 'texts':
      return fc.array(cell, { maxLength: 4 })
    case 'pairs':
      return fc.oneof(
        fc.array(fc.record({ from: cell, to: cell }), { maxLength: 4 }),
        fc.record({
          id: fc.constant('pairs'),
          name: fc.constant('Communes'),
          pairs: fc.array(fc.record({ from: cell, to: cell }), { maxLength: 4 }),
        }),
      )
    case 'formula':
      return fc.record({
        text: fc.constantFrom('', '[a] & 1', '1 / [n]', 'SI([Nom]; [Ville]; 2)', '[a'),
        columns: fc.constant(
          ['a', 'n', 'Nom', 'Ville']
            .filter((name) => columns.includes(name))
            .map((name) => ({ id: sourceColumnId(name, 1), name })),
        ),
      })
    case 'table':
      return fc.constant({ id: 'other', name: 'Autre' })
    case 'otherColumns':
      return fc.array(ref, { maxLength: 2 })
    case 'columnPairs':
      return fc.array(fc.record({ column: ref, other: ref }), { maxLength: 2 })
    case 'examples':
      return examples(ref)
    case 'labels':
      return fc.array(fc.record({ label: cell, condition: condition(columns) }), { maxLength: 3 })
    case 'aggregations':
      return fc.array(
        fc.oneof(
          fc.record({
            operation: fc.constantFrom(...aggregateIds),
            column: ref,
            name: fc.constantFrom('', 'Nom', 'x'),
          }),
          fc.record({
            operation: fc.constant('count'),
            column: fc.constant(null),
            name: fc.constantFrom('', 'n'),
          }),
        ),
        { maxLength: 3 },
      )
  }
}

/** Params of a step for a table with these columns; they are right but for columns that are gone. */
export function storedParamsOf(
  fields: Fields,
  columns: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, param(field, columns)]),
    ),
  )
}
