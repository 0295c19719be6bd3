import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listCaps } from '../../../src/io/stepList/listCaps'
import { readStepLists } from '../../../src/io/stepList/readStepLists'
import { writeProjectFile } from '../../../src/io/project/writeProjectFile'
import type { StepList } from '../../../src/recipe/replay/stepList'
import { textOfList } from '../../../src/recipe/replay/stepList'
import { toRecords } from '../../../src/recipe/records'
import { goOn } from '../../../src/table/mapTexts'
import { sampleDoc, sampleStep } from '../../recipe/samples'

const list: StepList = {
  name: 'Bornes',
  time: 1_790_000_000_000,
  fileName: 'bornes-2025.csv',
  settings: { form: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerRecord: 1 },
  rowCount: 40,
  columns: [
    {
      id: '1:Ville',
      name: 'Ville',
      sketch: {
        type: 'text',
        filled: 1,
        isUnique: false,
        texts: [['Beauvais', 12]],
        shapes: [['A', 1]],
      },
    },
    { id: '1:Code', name: 'Code', sketch: null },
  ],
  steps: [
    {
      id: 'a',
      kind: 'removeExtraSpaces',
      version: 1,
      params: { columns: [{ id: '1:Ville', name: 'Ville' }] },
    },
    { id: 'b', kind: 'fromTheFuture', version: 7, params: { any: { thing: [1, 'x'] } } },
    {
      id: 'c',
      kind: 'deleteRows',
      version: 1,
      params: { rows: [3, '4/1'] },
      isOff: true,
      where: { column: { id: '1:Code', name: 'Code' }, test: 'empty' },
    },
  ],
  types: [['1:Code', 'integer']],
  counts: [null, null, null],
  keys: [{ column: '1:Code', texts: [[3, 'B-003']] }],
}

const json = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...(JSON.parse(textOfList(list)) as object), ...change })

const read = (content: BlobPart, caps = listCaps) =>
  readStepLists(new Blob([content]), { newId: () => 'new', caps })

const reasonOf = async (content: BlobPart, caps = listCaps) => {
  const answer = await read(content, caps)
  return answer.ok ? 'ok' : [answer.issue.code, answer.issue.data.reason ?? null]
}

describe('a list of steps as a file', () => {
  it('comes back as it was written', async () => {
    expect(await read(textOfList(list))).toEqual({ ok: true, value: [list] })
  })

  it('may hold nothing', async () => {
    const empty = { ...list, columns: [], steps: [], counts: [], keys: [], types: [] }
    expect(await read(textOfList(empty))).toEqual({ ok: true, value: [empty] })
  })
})

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...list.steps[0]!, id: `s${at}` }))

describe('a list from somebody who means harm, or made a mistake', () => {
  it.each<readonly [string, string | Uint8Array<ArrayBuffer>, readonly unknown[]]>([
    ['an empty file', '', ['badStepList', 'json']],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), ['badStepList', 'json']],
    ['a table', 'Nom;Ville\r\nx;y\r\n', ['badStepList', 'json']],
    ['JSON cut short', textOfList(list).slice(0, -20), ['badStepList', 'json']],
    ['JSON of something else', '{"type":"FeatureCollection"}', ['badStepList', 'format']],
    ['a list of values', '[1,2]', ['badStepList', 'format']],
    ['null', 'null', ['badStepList', 'format']],
    ['a version of zero', json({ version: 0 }), ['badStepList', 'format']],
    ['a version to come', json({ version: 2, steps: 'x' }), ['newerStepList', null]],
    ['steps that are none', json({ steps: [7] }), ['badStepList', 'steps.0']],
    [
      'a step without an id',
      json({ steps: [{ ...list.steps[0], id: '' }] }),
      ['badStepList', 'steps.0.id'],
    ],
    [
      'two steps of one id',
      json({ steps: [list.steps[0], list.steps[0]] }),
      ['badStepList', 'steps'],
    ],
    [
      'params that are a list',
      json({ steps: [{ ...list.steps[0], params: [] }] }),
      ['badStepList', 'steps.0.params'],
    ],
    [
      'a condition that is none',
      json({ steps: [{ ...list.steps[0], where: { test: 'evil' } }] }),
      ['badStepList', 'steps.0.where'],
    ],
    [
      'a column of no type',
      json({ columns: [{ ...list.columns[0], sketch: { type: 'x' } }] }),
      ['badStepList', 'columns.0.sketch'],
    ],
    [
      'a share above one',
      json({
        columns: [{ ...list.columns[0], sketch: { ...list.columns[0]!.sketch, filled: 2 } }],
      }),
      ['badStepList', 'columns.0.sketch.filled'],
    ],
    [
      'a file read in no known way',
      json({ settings: { form: 'sql' } }),
      ['badStepList', 'settings'],
    ],
    ['objects within objects without end', nested(5000), ['stepListTooBig', 'depth']],
    ['more steps than anyone makes', json({ steps: many(2001) }), ['stepListTooBig', 'length']],
    ['an archive that is none', 'PK\u0003\u0004 and so on', ['badCopy', 'zip']],
  ])('is refused: %s', async (_, content, told) => {
    const [code, reason] = (await reasonOf(content)) as readonly unknown[]
    expect(code).toBe(told[0])
    if (code !== 'badCopy') expect(String(reason)).toContain(String(told[1]))
  })

  it('is refused above a size, without being read', async () => {
    expect(await reasonOf(textOfList(list), { ...listCaps, size: 10 })).toEqual([
      'stepListTooBig',
      'size',
    ])
  })

  it('changes nothing by names that objects have of their own', async () => {
    const text = json().replace('"name":"Bornes"', '"name":"Bornes","__proto__":{"isAdmin":true}')
    const answer = await read(text)
    expect(
      answer.ok && (answer.value[0] as unknown as { isAdmin?: boolean }).isAdmin,
    ).toBeUndefined()
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  it('never makes the reader throw, whatever is written in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(list)),
        fc.jsonValue(),
        async (name, value) => {
          const answer = await read(json({ [name]: value }))
          if (!answer.ok) expect(['badStepList', 'stepListTooBig']).toContain(answer.issue.code)
        },
      ),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })
})

describe('the copy of a project', () => {
  const copyOf = async (steps: number) => {
    const doc = sampleDoc(Array.from({ length: steps }, (_, at) => sampleStep(at)))
    const { root, records } = toRecords(doc)
    const written = await writeProjectFile(
      {
        name: 'Projet',
        head: 's0',
        states: [{ id: 's0', parent: null, time: 5, act: { code: 'opened', data: {} }, root }],
        marks: [],
        records,
        sources: [],
        isWhole: true,
      },
      goOn,
    )
    if (!written.ok) throw new Error(written.issue.code)
    return { doc, copy: written.value }
  }

  it('gives the steps of each of its tables', async () => {
    const { doc, copy } = await copyOf(3)
    const answer = await read(copy)
    if (!answer.ok) throw new Error(answer.issue.code)
    const [table] = doc.tables
    expect(answer.value).toHaveLength(1)
    expect(answer.value[0]).toMatchObject({
      name: table!.name,
      fileName: table!.source.fileName,
      steps: table!.steps,
      counts: [null, null, null],
    })
    expect(answer.value[0]!.columns.map(({ sketch }) => sketch)).toEqual(
      answer.value[0]!.columns.map(() => null),
    )
  })

  it('without any step says so', async () => {
    expect(await reasonOf((await copyOf(0)).copy)).toEqual(['noStepsInCopy', null])
  })
})
