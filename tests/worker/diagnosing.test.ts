import { describe, expect, it } from 'vitest'
import { engine, run, startEngine, valueOf } from './townHall'

const text = ['Nom;SIRET;Code postal', 'A;73282932000074;60000', 'B;9,98E+13;1000', 'TOTAL;;'].join(
  '\n',
)

/** The key of a table that was opened in an engine of its own. */
async function opened(given = text): Promise<string> {
  startEngine()
  const report = valueOf(await engine.open(new Blob([given]), 'a.csv', {}, () => undefined))
  return (await run(report, [])).sourceKey
}

describe('diagnose', () => {
  it('gives what was found as data that crosses to the page', async () => {
    const key = await opened()
    const found = valueOf(await engine.diagnose(key, []))
    expect(structuredClone(found)).toEqual(found)
    expect(found.findings.map(({ code, columns }) => [code, columns[0]?.name])).toEqual([
      ['strayRows', undefined],
      ['lostDigits', 'SIRET'],
      ['lostZeros', 'Code postal'],
    ])
  })

  it('keeps the answer for a table read in the same way, and reads anew under other types', async () => {
    const key = await opened()
    const first = valueOf(await engine.diagnose(key, []))
    expect(valueOf(await engine.diagnose(key, []))).toBe(first)
    const asText = valueOf(await engine.diagnose(key, [['1:Code postal', 'text']]))
    expect(asText.findings.map(({ code }) => code)).toEqual(['strayRows', 'lostDigits'])
  })

  it('stops when asked to, and starts anew the next time', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `Nom ${at};Ville ${at % 7};${at}`)
    const key = await opened(['Nom;Ville;n', ...rows, 'TOTAL;;1'].join('\n'))
    const controller = new AbortController()
    const stopped = engine.diagnose(key, [], { signal: controller.signal })
    controller.abort()
    expect(await stopped).toEqual({ ok: false, issue: { code: 'stopped', data: {} } })
    const found = valueOf(await engine.diagnose(key, []))
    expect(found.findings.map(({ code }) => code)).toEqual(['strayRows'])
  })

  it('says how far it is while it lasts', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `Nom ${at};Ville ${at}`)
    const key = await opened(['Nom;Ville', ...rows].join('\n'))
    const told: string[] = []
    await engine.diagnose(key, [], { onProgress: ({ doing }) => told.push(doing) })
    expect(new Set(told)).toEqual(new Set(['counting']))
  })
})
