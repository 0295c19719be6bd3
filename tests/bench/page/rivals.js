import * as duckdb from '@duckdb/duckdb-wasm'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import * as aq from 'arquero'
import { timed } from './measure'

/**
 * The same work by arquero and by DuckDB-Wasm, under the names of the engine's workloads.
 * @param {File} file
 * @param {import('./measure').Times} times
 */
export async function workRivals(file, times) {
  await workArquero(file, times)
  await workDuckdb(file, times)
}

async function workArquero(file, times) {
  const table = await timed(times, 'arquero: import', async () =>
    aq.fromCSV(await file.text(), { delimiter: ';', autoType: false }),
  )
  const run = (name, work) => timed(times, `arquero: ${name}`, () => Promise.resolve(work()))
  const french = new Intl.Collator('fr')
  await run('trim', () => table.derive({ commune: aq.escape((row) => row.commune.trim()) }))
  await run('upper case', () =>
    table.derive({ commune: aq.escape((row) => row.commune.toUpperCase()) }),
  )
  await run('sort text', () =>
    table.orderby(aq.escape((a, b) => french.compare(a.commune, b.commune))).reify(),
  )
  await run('remove duplicates', () => table.dedupe('commune', 'date').reify())
  await run('read decimal commas', () =>
    table.derive({ montant: aq.escape((row) => Number(row.montant.replace(',', '.'))) }),
  )
  await run('contains', () => table.filter(aq.escape((row) => row.siret.includes('77'))).reify())
  await run('pattern', () =>
    table.derive({ siret: aq.escape((row) => row.siret.replace(/^(\d{3})/, '$1 ')) }),
  )
  await run('value counts', () =>
    table.groupby('commune').count().orderby(aq.desc('count')).objects(),
  )
}

const queries = [
  ['trim', 'SELECT * REPLACE (trim(commune) AS commune) FROM t'],
  ['upper case', 'SELECT * REPLACE (upper(commune) AS commune) FROM t'],
  ['remove duplicates', 'SELECT DISTINCT ON (commune, date) * FROM t'],
  [
    'read decimal commas',
    `SELECT * REPLACE (TRY_CAST(replace(montant, ',', '.') AS DOUBLE) AS montant) FROM t`,
  ],
  ['contains', `SELECT * FROM t WHERE contains(siret, '77')`],
  ['pattern', `SELECT * REPLACE (regexp_replace(siret, '^(\\d{3})', '\\1 ') AS siret) FROM t`],
  [
    'value counts',
    'SELECT commune, count(*) AS n FROM t GROUP BY commune ORDER BY n DESC LIMIT 100',
  ],
]

async function workDuckdb(file, times) {
  const started = new Worker(worker)
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), started)
  await timed(times, 'DuckDB-Wasm: start', () => db.instantiate(wasm))
  const connection = await db.connect()
  const read = `read_csv('f.csv', delim=';', header=true, all_varchar=true, quote='"')`
  await timed(times, 'DuckDB-Wasm: import', async () => {
    await db.registerFileBuffer('f.csv', new Uint8Array(await file.arrayBuffer()))
    await connection.query(`CREATE TABLE t AS SELECT * FROM ${read}`)
  })
  for (const [name, query] of queries) {
    await timed(times, `DuckDB-Wasm: ${name}`, () =>
      connection.query(`CREATE OR REPLACE TABLE r AS ${query}`),
    )
  }
  await connection.close()
  await db.terminate()
  started.terminate()
}
