import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { readFlatSheets } from '../../io/workbook/independent'
import type { OracleSheet } from '../../io/workbook/independent'

/** Why LibreOffice cannot be asked here, or null when it can. */
export function libreOfficeIsMissing(): string | null {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  return found.status === 0
    ? null
    : 'LibreOffice is not here (apt-get install libreoffice-calc): nothing is compared with it.'
}

/** What LibreOffice reads in each of these files; those it cannot open are left out. */
export function readWithLibreOffice(files: readonly string[]): Map<string, OracleSheet[]> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-oracle-'))
  const input = join(folder, 'in')
  const output = join(folder, 'out')
  mkdirSync(input)
  // Names are made different: several files have the same one but for its ending.
  const names = files.map((file, at) => `f${at}${extname(file)}`)
  files.forEach((file, at) => copyFileSync(file, join(input, names[at]!)))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const options = [profile, '--headless', '--convert-to', 'fods', '--outdir', output]
  spawnSync('soffice', [...options, ...names.map((name) => join(input, name))], { stdio: 'ignore' })
  const read = new Map<string, OracleSheet[]>()
  files.forEach((file, at) => {
    const made = join(output, `f${at}.fods`)
    if (existsSync(made)) read.set(file, readFlatSheets(readFileSync(made, 'utf8')))
  })
  return read
}
