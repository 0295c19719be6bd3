import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '../../src/worker/exportRequest'
import { asking, filesOf, portal, table, texts } from './exportSupport'
import { engine, startEngine, valueOf } from './townHall'

describe('several files', () => {
  it('are those of all tables, under legal names that differ', async () => {
    startEngine()
    const tables = [
      await table('a\n1', 'Été : 2024'),
      await table('b\n2', 'été   2024'),
      await table('c\n3', '...'),
    ]
    const request = asking(tables, portal)
    const expected = [
      ['Été 2024.csv', 'a\n1\n'],
      ['été 2024 (2).csv', 'b\n2\n'],
      ['Parkings 2024.csv', 'c\n3\n'],
    ]
    expect(await filesOf(request)).toEqual(expected)
    const { files, rowCount } = await engine.checkExport(request)
    expect(files.map(({ name }) => name)).toEqual(expected.map(([name]) => name))
    expect(rowCount).toBe(3)
  })

  it('are one for each value of a column, their rows those of the table', async () => {
    startEngine()
    const one = await table('Secteur;Nom\nNord;a\n;b\nSud/Est;c\nNord;d\nsud est;e\nCON;f')
    const request = asking([one], portal, { splitBy: '1:Secteur' })
    expect(await filesOf(request)).toEqual([
      ['Parkings 2024 - CON.csv', 'Secteur,Nom\nCON,f\n'],
      ['Parkings 2024 - Nord.csv', 'Secteur,Nom\nNord,a\nNord,d\n'],
      ['Parkings 2024 - sud est.csv', 'Secteur,Nom\nsud est,e\n'],
      ['Parkings 2024 - Sud Est (2).csv', 'Secteur,Nom\nSud/Est,c\n'],
      ['Parkings 2024 - sans valeur.csv', 'Secteur,Nom\n,b\n'],
    ])
    const { files } = await engine.checkExport(request)
    expect(files.map(({ value, rowCount }) => [value, rowCount])).toEqual([
      ['CON', 1],
      ['Nord', 2],
      ['sud est', 1],
      ['Sud/Est', 1],
      ['', 1],
    ])
  })

  it('follow the view they are asked through', async () => {
    startEngine()
    const one = await table('Secteur;Nom\nNord;a\nSud;b\nNord;c')
    const { view } = valueOf(
      await engine.setView(one.key, {
        sort: [{ column: '1:Nom', order: 'french', isDescending: true }],
        filter: { column: '1:Nom', test: 'notEquals', value: 'b' },
      }),
    )
    expect(await filesOf(asking([{ ...one, view }], portal, { splitBy: '1:Secteur' }))).toEqual([
      ['Parkings 2024 - Nord.csv', 'Secteur,Nom\nNord,c\nNord,a\n'],
    ])
  })

  it('are refused when there would be more than five hundred', async () => {
    startEngine()
    const ids = Array.from({ length: 501 }, (_, row) => `${row};x`)
    const request = asking([await table(`id;n\n${ids.join('\n')}`)], portal, { splitBy: '1:id' })
    const problem = { code: 'tooManyParts', data: { column: 'id', count: 501, most: 500 } }
    expect((await engine.checkExport(request)).problems).toEqual([problem])
    expect(await engine.exportFile(request)).toEqual({ ok: false, issue: problem })
    const most = asking([await table(`id;n\n${ids.slice(1).join('\n')}`)], portal, {
      splitBy: '1:id',
    })
    expect(await filesOf(most)).toHaveLength(500)
  })
})

describe('work that is stopped', () => {
  // Enough rows for the wish to stop, a message sent when work is first told, to arrive before the end.
  const lastingRows: [ExportFormat, number][] = [
    [portal, 400_000],
    [{ form: 'xlsx' }, 60_000],
    [{ form: 'ods' }, 60_000],
    [{ form: 'json', ...texts }, 400_000],
    [{ form: 'jsonl', ...texts }, 400_000],
  ]

  it.each(lastingRows.map(([format, count]) => [format.form, format, count] as const))(
    'writes no .%s and tells so',
    async (_, format, count) => {
      startEngine()
      const rows = Array.from({ length: count }, (__, row) => `${row};x${row % 977};${row * 7}`)
      const one = await table(`a;b;c\n${rows.join('\n')}`)
      const controller = new AbortController()
      const seen: number[] = []
      const written = await engine.exportFile(asking([one], format), {
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          seen.push(done / total)
          controller.abort()
        },
      })
      expect(written).toEqual({ ok: false, issue: { code: 'stopped', data: {} } })
      expect(seen.every((share) => share >= 0 && share <= 1)).toBe(true)
      expect(seen.length).toBeGreaterThan(0)
    },
  )
})
