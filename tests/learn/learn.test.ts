import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFor } from '../../src/learn/answer'
import { runProgram } from '../../src/learn/evaluate'
import type { Example } from '../../src/learn/learn'
import { learn } from '../../src/learn/learn'
import { inputsNeeded, readProgram } from '../../src/learn/readProgram'
import { runs } from '../values/runs'
import type { LearnCase } from './cases'
import { learnCases } from './cases'
import { freshCases } from './freshCases'
import { lastCases } from './lastCases'
import { moreCases } from './moreCases'

const listOf = (inputs: string | readonly string[]): readonly string[] =>
  typeof inputs === 'string' ? [inputs] : inputs

const examplesOf = ({ rows, typed }: LearnCase): Example[] =>
  rows.slice(0, typed).map(([inputs, output]) => ({ inputs: listOf(inputs), output: output ?? '' }))

describe('a rule learned from what is typed', () => {
  it.each([...learnCases, ...moreCases, ...freshCases, ...lastCases])(
    'is right for $name',
    async (learnCase) => {
      const rows = learnCase.rows.map(([inputs]) => listOf(inputs))
      const learned = await learn(examplesOf(learnCase), rows)
      if (learnCase.isRefused) {
        expect(learned).toMatchObject({ ok: false, issue: { code: 'noRule' } })
        return
      }
      if (!learned.ok) throw new Error(learned.issue.code)
      const { program } = learned.value
      expect(readProgram(JSON.parse(JSON.stringify(program)))).toEqual(program)
      const results = rows.map((texts) => runProgram(program, texts))
      expect(results).toEqual(learnCase.rows.map(([, output]) => output))
    },
  )
})

describe('rows that must have no result', () => {
  const learned = async (examples: readonly Example[], rows: readonly string[]) => {
    const found = await learn(
      examples,
      rows.map((each) => [each]),
    )
    if (!found.ok) throw new Error(found.issue.code)
    return rows.map((each) => runProgram(found.value.program, [each]))
  }

  it('are left out by a rule that does so anyway', async () => {
    const rows = ['12 rue Foch 60000 Beauvais', 'sans adresse', '3 place Hugo 80000 Amiens']
    const examples = [
      { inputs: [rows[0]!], output: 'Beauvais' },
      { inputs: [rows[1]!], output: null },
    ]
    expect(await learned(examples, rows)).toEqual(['Beauvais', null, 'Amiens'])
  })

  it('are left out by a question put before the rule', async () => {
    const rows = ['Dupont Jean', 'inconnu ?', 'Roy Anne', 'Petit Luc', 'absent ?']
    const examples = [
      { inputs: [rows[0]!], output: 'Dupont' },
      { inputs: [rows[1]!], output: null },
    ]
    expect(await learned(examples, rows)).toEqual(['Dupont', null, 'Roy', 'Petit', null])
  })

  it('alone teach nothing', async () => {
    const found = await learn([{ inputs: ['a'], output: null }], [['b']])
    expect(found).toMatchObject({ ok: false, issue: { code: 'noExample' } })
  })
})

describe('examples that teach nothing', () => {
  it('are refused by their reason', async () => {
    const codeOf = async (examples: readonly Example[]) => {
      const learned = await learn(examples, [['a'], ['b']])
      return learned.ok ? null : learned.issue.code
    }
    expect(await codeOf([])).toBe('noExample')
    expect(await codeOf([{ inputs: ['a'], output: '' }])).toBe('noExample')
    expect(await codeOf([{ inputs: [''], output: 'a' }])).toBe('noExample')
    expect(
      await codeOf([
        { inputs: ['12 rue'], output: '12' },
        { inputs: ['12 rue'], output: 'rue' },
      ]),
    ).toBe('examplesContradict')
    expect(await codeOf([{ inputs: ['a'.repeat(2001)], output: 'a' }])).toBe('exampleTooLong')
    expect(await codeOf([{ inputs: ['a'], output: 'a'.repeat(401) }])).toBe('exampleTooLong')
  })
})

const piece = fc.constantFrom(
  ...['12', '7', '60000', 'Beauvais', 'DUPONT', 'Jean', 'rue', 'de', 'la', 'Paix', '03/04/2021'],
  ...['1er mai 2020', '14h30', '03 44 15 45 67', '1 234,50', '€', '-', ',', ';', '(', ')', ' '],
  ...['é', 'é', '👩‍👧', '\u200b', '\u00a0', '"', '<b>', '__proto__', 'A-12', "L'Isle", ''],
)

const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)

/** An output that is made of the inputs, or of anything. */
const outputOf = (inputs: readonly string[]) =>
  fc.oneof(
    fc.constant(inputs.join(' ').trim()),
    fc.constant((inputs[0] ?? '').split(' ').reverse().join(', ')),
    fc.constant((inputs[0] ?? '').toUpperCase().slice(0, 8)),
    fc.constant((/\d+/.exec(inputs.join(' ')) ?? ['x'])[0]),
    text,
    fc.constant(null),
  )

const example = fc
  .array(text, { minLength: 1, maxLength: 2 })
  .chain((inputs) => outputOf(inputs).map((output): Example => ({ inputs, output })))

const lesson = fc.integer({ min: 1, max: 2 }).chain((width) => {
  const row = fc.array(text, { minLength: width, maxLength: width })
  const fitting = example.filter(({ inputs }) => inputs.length === width)
  return fc.record({
    examples: fc.array(fitting, { minLength: 1, maxLength: 3 }),
    rows: fc.array(row, { maxLength: 8 }),
  })
})

describe('any lesson', () => {
  it('gives a rule that repeats its examples, the same each time, or none', async () => {
    await fc.assert(
      fc.asyncProperty(lesson, async ({ examples, rows }) => {
        const learned = await learn(examples, rows)
        expect(await learn(examples, rows)).toEqual(learned)
        if (!learned.ok) return
        for (const program of [
          learned.value.program,
          ...learned.value.others.map((rival) => rival.program),
        ]) {
          for (const { inputs, output } of examples) {
            if (output === '' || inputs.every((each) => each === '')) continue
            expect(runProgram(program, inputs)).toBe(output)
          }
          const throughJson = readProgram(JSON.parse(JSON.stringify(program)))
          expect(throughJson).toEqual(program)
          expect(inputsNeeded(program)).toBeLessThanOrEqual(examples[0]!.inputs.length)
          if (!throughJson) continue
          for (const row of rows) {
            expect(runProgram(throughJson, row)).toBe(runProgram(program, row))
          }
        }
      }),
      runs,
    )
  }, 120_000)
})

const patience = (work: () => Promise<unknown>) => async () => {
  const started = performance.now()
  await work()
  // Far above what it takes, far below what a rule that hangs would.
  expect(performance.now() - started).toBeLessThan(15_000)
}

const long = 10_000

describe('hostile texts', () => {
  const words = Array.from({ length: long / 10 }, (_, at) => `Mot${at % 97} `).join('')
  const texts = [
    'a'.repeat(long),
    'A'.repeat(long),
    'Aa'.repeat(long / 2),
    '1'.repeat(long),
    ' '.repeat(long),
    '-'.repeat(long),
    "a'".repeat(long / 2),
    '1 000 '.repeat(long / 6),
    '01/02/'.repeat(long / 6),
    'a@'.repeat(long / 2),
    '+33 1 '.repeat(long / 6),
    'e\u0301'.repeat(long / 2),
    '👩‍👧'.repeat(long / 5),
    '\u200b\u00a0'.repeat(long / 2),
    'mai '.repeat(long / 4),
    'MAI DE '.repeat(long / 7),
    words,
    '',
  ]

  it(
    'among the rows end in time, and never give half a result',
    patience(async () => {
      const learned = await learn(
        [{ inputs: ['12 bis rue de la Paix 60000 Beauvais'], output: 'Beauvais, le 12 bis' }],
        texts.map((each) => [each]),
      )
      if (!learned.ok) throw new Error(learned.issue.code)
      for (const each of texts) {
        const made = runProgram(learned.value.program, [each])
        if (made !== null) expect(made).toMatch(/^.+, le .+$/su)
      }
    }),
  )

  it.each(texts.map((each, at) => [at, each] as const))(
    'number %i as an example ends in time',
    (_, each) =>
      patience(async () => {
        const short = each.slice(0, 2_000)
        for (const output of [short.slice(0, 300), short.slice(-5)]) {
          if (output !== '') await learn([{ inputs: [short], output }], [['a b'], [each]])
        }
      })(),
    30_000,
  )
})

describe('the answer for the rows', () => {
  const answered = async (example: Example, rows: readonly (readonly string[])[]) => {
    const learned = await learn([example], rows)
    if (!learned.ok) throw new Error(learned.issue.code)
    return answerFor(learned.value, rows)
  }

  it('names the rows without a result, blank ones aside', async () => {
    const rows = [['03/04/2021'], ['en cours'], ['12/11/2020'], [''], [' ']]
    const { results, without } = await answered(
      { inputs: ['03/04/2021'], output: '2021-04-03' },
      rows,
    )
    expect(results).toEqual(['2021-04-03', null, '2020-11-12', null, null])
    expect(without).toEqual([1])
  })

  it('names the rows where likely rules differ, with what the other makes of them', async () => {
    const rows = [['3 bis avenue Foch'], ['12 rue de la Paix'], ['8 ter impasse des Lilas']]
    const { results, doubtful, readings } = await answered(
      { inputs: ['3 bis avenue Foch'], output: 'bis' },
      rows,
    )
    expect(results[1]).not.toBeNull()
    expect(doubtful.map(({ row }) => row)).toContain(1)
    expect(doubtful.find(({ row }) => row === 1)?.other).not.toBe(results[1])
    expect(readings.length).toBeGreaterThan(0)
    expect(readings.length).toBeLessThanOrEqual(3)
  })

  it('stops when it is told to', async () => {
    const stop = new Error('stopped')
    const control = { pause: () => Promise.reject(stop) }
    const example = { inputs: ['Jean Dupont'], output: 'Dupont' }
    await expect(learn([example], [['Anne Roy']], control)).rejects.toBe(stop)
    const learned = await learn([example], [['Anne Roy']])
    if (!learned.ok) throw new Error(learned.issue.code)
    await expect(answerFor(learned.value, [['Anne Roy']], control)).rejects.toBe(stop)
  })
})
