import { describe, expect, it } from 'vitest'
import { learn } from '../../src/learn/learn'
import { mapColumnRefs, parseParams } from '../../src/steps/check'
import { fillByExample } from '../../src/steps/fillByExample'
import { learnExamples, lookedRows } from '../../src/steps/learnExamples'
import { ruleSentence } from '../../src/steps/ruleWords'
import { goOn } from '../../src/table/mapTexts'
import { tableOf } from '../../src/table/table'
import { testStep } from './testStep'

/** A rule as it is stored: learned once, here, from literal examples. */
async function rule(examples: readonly (readonly [string | readonly string[], string])[]) {
  const typed = examples.map(([inputs, output]) => ({
    inputs: typeof inputs === 'string' ? [inputs] : inputs,
    output,
  }))
  const learned = await learn(typed, [])
  if (!learned.ok) throw new Error(learned.issue.code)
  return { examples: typed, rule: learned.value.program }
}

const afterPostcode = await rule([['60000 Beauvais', 'Beauvais']])
const isoDate = await rule([['03/04/2021', '2021-04-03']])
const fullName = await rule([[['DUPONT', 'Jean'], 'Jean Dupont']])

testStep('fillByExample', [
  {
    name: 'fills a new column behind the one it reads',
    input: { Adresse: ['60000 Beauvais', '62200 Boulogne-sur-Mer', ''], n: ['1', '2', '3'] },
    params: { examples: { columns: ['Adresse'], ...afterPostcode }, name: 'Commune' },
    output: {
      Adresse: ['60000 Beauvais', '62200 Boulogne-sur-Mer', ''],
      Commune: ['Beauvais', 'Boulogne-sur-Mer', ''],
      n: ['1', '2', '3'],
    },
  },
  {
    name: 'reads several columns, in the order of the examples',
    input: { Prénom: ['Jean', 'Anne'], Nom: ['DUPONT', 'ROY'] },
    params: { examples: { columns: ['Nom', 'Prénom'], ...fullName }, name: 'Qui' },
    output: {
      Prénom: ['Jean', 'Anne'],
      Nom: ['DUPONT', 'ROY'],
      Qui: ['Jean Dupont', 'Anne Roy'],
    },
  },
  {
    name: 'leaves rows empty where the rule has no result, and tells',
    input: { Date: ['03/04/2021', 'en cours', '', '12/11/2020'] },
    params: { examples: { columns: ['Date'], ...isoDate }, name: 'Jour' },
    output: {
      Date: ['03/04/2021', 'en cours', '', '12/11/2020'],
      Jour: ['2021-04-03', '', '', '2020-11-12'],
    },
    warnings: ['noResultByRule'],
  },
  {
    name: 'tells what it kept in another column, where the same text may stand for something else',
    input: { Date: ['en cours', '', '03/04/2021'], Jour: ['à venir', 'à venir', ''] },
    params: { examples: { columns: ['Date'], ...isoDate }, into: 'existing', target: 'Jour' },
    output: {
      Date: ['en cours', '', '03/04/2021'],
      Jour: ['à venir', 'à venir', '2021-04-03'],
    },
    warnings: ['noResultByRule'],
  },
  {
    name: 'keeps in place what the rule has no result for, and lists it',
    input: { Date: ['03/04/2021', 'en cours', '', ' ', '12/11/2020'] },
    params: { examples: { columns: ['Date'], ...isoDate }, into: 'existing', target: 'Date' },
    output: { Date: ['2021-04-03', 'en cours', '', ' ', '2020-11-12'] },
    unread: [['Date', 1]],
  },
  {
    name: 'changes only the rows of a filter',
    input: { z: ['a', 'b'], Date: ['03/04/2021', '12/11/2020'] },
    params: { examples: { columns: ['Date'], ...isoDate }, into: 'existing', target: 'Date' },
    where: { column: 'z', test: 'equals', value: 'b' },
    output: { z: ['a', 'b'], Date: ['03/04/2021', '2020-11-12'] },
  },
  {
    name: 'does nothing while no rule is known',
    input: { a: ['x'] },
    params: { examples: { columns: ['a'], examples: [], rule: null }, name: 'b' },
    output: { a: ['x'] },
  },
  {
    name: 'works without rows',
    input: { Date: [] },
    params: { examples: { columns: ['Date'], ...isoDate }, name: 'Jour' },
    output: { Date: [], Jour: [] },
  },
  {
    name: 'turns red when a column it reads is gone',
    input: { a: ['x'] },
    params: { examples: { columns: ['gone'], ...isoDate }, name: 'Jour' },
    error: 'missingColumn',
  },
])

const ref = (name: string) => ({ id: `1:${name}`, name })

describe('the rule of a step', () => {
  const stored = (program: unknown, columns = [ref('Date')]) =>
    parseParams(fillByExample, {
      examples: { columns, examples: [], rule: program },
      name: 'Jour',
    })

  it('is refused when it is not of its form', () => {
    const { rule: program } = isoDate
    const [part] = program.otherwise ?? []
    const hostile: readonly unknown[] = [
      'alert(1)',
      [],
      { ...program, version: 2 },
      { ...program, otherwise: [] },
      { ...program, otherwise: null },
      { ...program, branches: null },
      { ...program, branches: Array.from({ length: 4 }, () => ({})) },
      { ...program, otherwise: Array.from({ length: 13 }, () => part) },
      { ...program, otherwise: [{ ...part, kind: 'code' }] },
      { ...program, otherwise: [{ ...part, kind: '__proto__' }] },
      { ...program, otherwise: [{ ...part, nth: 0 }] },
      { ...program, otherwise: [{ ...part, nth: 1.5 }] },
      { ...program, otherwise: [{ ...part, format: 'constructor' }] },
      { ...program, otherwise: [{ ...part, input: -1 }] },
      { ...program, otherwise: [{ ...part, input: 1 }] },
      { ...program, otherwise: [{ kind: 'text', text: '' }] },
      { ...program, otherwise: [{ kind: 'text', text: 'a'.repeat(401) }] },
    ]
    for (const each of hostile) {
      expect(stored(each)).toMatchObject({ ok: false, issue: { code: 'badParams' } })
    }
    expect(stored(program)).toMatchObject({ ok: true })
    expect(stored(program, [])).toMatchObject({ ok: false })
  })

  it('loses what is not of its form, and survives JSON', () => {
    const { rule: program } = isoDate
    const read = stored({ ...program, note: 'x', otherwise: program.otherwise })
    if (!read.ok) throw new Error(read.issue.code)
    expect(read.value.examples.rule).toEqual(program)
    const again = JSON.parse(JSON.stringify(read.value)) as unknown
    expect(parseParams(fillByExample, again)).toEqual(read)
  })

  it('follows the columns it reads when they are renamed', () => {
    const params = {
      examples: { columns: [ref('Date')], ...isoDate },
      into: 'new' as const,
      name: 'Jour',
      target: ref('Autre'),
    }
    const renamed = mapColumnRefs(fillByExample, params, (each) => ({ ...each, name: 'Le' }))
    expect(renamed['examples']).toEqual({
      columns: [{ id: '1:Date', name: 'Le' }],
      ...isoDate,
    })
  })
})

describe('the words of a rule', () => {
  const cases: readonly (readonly [
    examples: Parameters<typeof rule>[0],
    columns: readonly string[],
    fr: string,
    en: string,
  ])[] = [
    [[['60000 Beauvais', 'Beauvais']], ['Adresse'], 'le premier mot', 'the first word'],
    [
      [['Beauvais (60000)', '60000']],
      ['Lieu'],
      'la première suite de chiffres',
      'the first run of digits',
    ],
    [
      [['03/04/2021', '2021-04-03']],
      ['Date'],
      'la date, écrite comme « 2021-04-03 »',
      'the date, written like “2021-04-03”',
    ],
    [
      [['AB 12', 'AB0012']],
      ['Parcelle'],
      'le premier mot, puis le nombre, écrit comme « 0007 »',
      'the first word, then the number, written like “0007”',
    ],
    [
      [['0344154567', '03 44 15 45 67']],
      ['Tél'],
      'le numéro de téléphone, écrit comme « 03 44 15 45 67 »',
      'the phone number, written like “03 44 15 45 67”',
    ],
    [
      [[['DUPONT', 'Jean'], 'Jean Dupont']],
      ['Nom', 'Prénom'],
      '« Prénom », puis «   », puis « Nom », en majuscules de titre',
      '“Prénom”, then “ ”, then “Nom”, in title case',
    ],
    [
      [
        ['Gymnase (fermé)', 'Gymnase'],
        ['Piscine', 'Piscine'],
      ],
      ['Nom'],
      'le premier mot',
      'the first word',
    ],
  ]

  it.each(cases)('say %j', async (examples, columns, fr, en) => {
    const { rule: program } = await rule(examples)
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace('␣', ' ')
    expect(plain(ruleSentence(program, columns, 'fr'))).toBe(fr)
    expect(plain(ruleSentence(program, columns, 'en'))).toBe(en)
  })

  it('say each branch and what has no result', () => {
    const program = {
      version: 1 as const,
      branches: [
        {
          when: { kind: 'contains' as const, input: 0, text: 'M.' },
          parts: [{ kind: 'text' as const, text: 'Monsieur' }],
        },
      ],
      otherwise: null,
    }
    const plain = (text: string) => text.replace(/\u00a0/g, ' ')
    expect(plain(ruleSentence(program, ['Nom'], 'fr'))).toBe(
      'si « Nom » contient « M. » : « Monsieur » ; sinon : pas de résultat',
    )
    expect(ruleSentence(program, ['Nom'], 'en')).toBe(
      'if “Nom” contains “M.”: “Monsieur”; otherwise: no result',
    )
  })
})

describe('learning over a table', () => {
  const table = tableOf({
    Adresse: ['60000 Beauvais', '62200 Boulogne sur Mer', '', '80000 Amiens', '60000 Beauvais'],
    n: ['1', '2', '3', '4', '5'],
  })

  it('looks at distinct rows with some text', () => {
    expect(lookedRows(table, ['1:Adresse'])).toEqual([
      ['60000 Beauvais'],
      ['62200 Boulogne sur Mer'],
      ['80000 Amiens'],
    ])
  })

  it('puts first the rows where rules differ, then those without a result', async () => {
    const examples = [{ inputs: ['60000 Beauvais'], output: 'Beauvais' }]
    const report = await learnExamples(table, ['1:Adresse'], examples, goOn)
    if (!report.ok) throw new Error(report.issue.code)
    const { rule: program, rows, looked, doubtful } = report.value
    expect(program).not.toBeNull()
    expect(looked).toBe(3)
    expect(doubtful).toBe(1)
    expect(rows[0]?.inputs).toEqual(['62200 Boulogne sur Mer'])
    expect(rows[0]?.other).not.toBe(rows[0]?.result)
  })

  it('gives rows to type results for while there is no rule', async () => {
    const report = await learnExamples(table, ['1:Adresse'], [], goOn)
    if (!report.ok) throw new Error(report.issue.code)
    expect(report.value.issue?.code).toBe('noExample')
    expect(report.value.rows.map(({ inputs }) => inputs[0])).toEqual([
      '60000 Beauvais',
      '62200 Boulogne sur Mer',
      '80000 Amiens',
    ])
  })

  it('fails for a column that is gone', async () => {
    expect(await learnExamples(table, ['1:gone'], [], goOn)).toMatchObject({
      ok: false,
      issue: { code: 'missingColumn' },
    })
  })
})
