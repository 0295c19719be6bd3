import type { CommuneAnswer } from '../reference/findPlaces'
import type { Commune, Places } from '../reference/places'
import { placesYears } from '../reference/years'
import type { Issue } from '../values/result'
import { issue } from '../values/result'
import { fold, isEmptyOrBlank } from '../values/text'
import type { Column } from '../table/column'
import { columnOfRows } from '../table/combine'
import { rowGroups } from '../table/groups'
import type { Table, TableColumn } from '../table/table'
import { insertColumns, madeColumnId, rowAt, rowCount } from '../table/table'
import type { StepContext, StepOutput } from './define'
import { freeColumnName } from './destination'
import type { TextPair } from './params'

/** What a row gives: an answer of the lists, or nothing where its cell is empty. */
export type PlaceAnswer = CommuneAnswer | null

export interface PlaceOutput<A> {
  /** Names the column for ever, and is its name where none bears it. */
  readonly name: string
  readonly of: (answer: A) => string
}

/** How many different texts a question is asked for at most. */
const ASKED = 20
/** How many communes are named in one question. */
const NAMED = 60

interface Tally {
  found: number
  former: number
  several: number
  unknown: number
  cedex: number
}

/**
 * Writes what the lists say of the texts of some columns, behind the first of them: each distinct combination is asked
 * once. Texts of the first column no row of which is found are unread; what is counted is told by `placesTold`
 * {found, former, several, unknown, cedex, year} and, per text that several communes share, `severalPlaces`
 * {text, count, codes, names}: unless all of them are written (`asksForOne` false).
 */
export async function addPlaceColumns<A extends PlaceAnswer>(
  table: Table,
  sources: readonly [TableColumn, ...TableColumn[]],
  answer: (texts: readonly string[]) => A,
  outputs: readonly PlaceOutput<A>[],
  { stepId, control }: Pick<StepContext, 'stepId' | 'control'>,
  asksForOne = true,
): Promise<StepOutput> {
  const rows = table.ids.length
  const [{ id: first, column: named }] = sources
  const columns = sources.map(({ column }) => column)
  const { groups, count } = await rowGroups(columns, rows, null, control)
  const known = new Array<A | undefined>(count)
  const answerOf = (row: number): A => {
    const group = groups[row]!
    return (known[group] ??= answer(columns.map((column) => column.textAt(row))))
  }

  const told = await tally(table, named, answerOf, asksForOne, control)
  const made: TableColumn[] = []
  let grown = table
  for (const { name, of } of outputs) {
    const codes = new Uint32Array(count).fill(UNSEEN)
    const column = await columnOfRows(
      rows,
      (row, collector) => {
        const group = groups[row]!
        if (codes[group] === UNSEEN) codes[group] = collector.addText(of(answerOf(row)))
        return codes[group]!
      },
      control,
    )
    const added = { id: madeColumnId(stepId, name), name: freeColumnName(grown, name), column }
    made.push(added)
    grown = insertColumns(grown, [added])
  }
  return {
    table: insertColumns(table, made, first),
    unread: new Map([[first, told.unread]]),
    warnings: told.warnings,
  }
}

const UNSEEN = 0xffffffff
const PAUSE_EVERY = 16_384

async function tally(
  table: Table,
  named: Column,
  answerOf: (row: number) => PlaceAnswer,
  asksForOne: boolean,
  control: StepContext['control'],
): Promise<{ readonly unread: Uint8Array; readonly warnings: readonly Issue[] }> {
  const counts: Tally = { found: 0, former: 0, several: 0, unknown: 0, cedex: 0 }
  const isFound = new Uint8Array(named.texts.size)
  const unread = new Uint8Array(named.texts.size)
  const questions = new Map<string, { count: number; communes: readonly Commune[] }>()
  const total = rowCount(table)
  for (let at = 0; at < total; at++) {
    if (at % PAUSE_EVERY === 0) {
      const wait = control.pause(at, total)
      if (wait) await wait
    }
    const row = rowAt(table, at)
    const answer = answerOf(row)
    if (!answer) continue
    counts[answer.kind]++
    const code = named.codeAt(row)
    if (answer.kind === 'found' && answer.isFormer) counts.former++
    if (answer.kind === 'found' || (answer.kind === 'several' && !asksForOne)) {
      isFound[code] = 1
      continue
    }
    unread[code] = 1
    if (answer.kind !== 'several') continue
    const text = named.texts.textAt(code)
    const question = questions.get(text) ?? { count: 0, communes: answer.communes }
    question.count++
    questions.set(text, question)
  }
  // A text may have several codes: what one of its rows is found by counts for all.
  const firsts = named.groups()
  if (firsts) isFound.forEach((found, code) => found === 1 && (isFound[firsts[code]!] = 1))
  for (let code = 0; code < unread.length; code++) {
    if (isFound[firsts ? firsts[code]! : code] === 1) unread[code] = 0
  }
  const { found, former, several, unknown, cedex } = counts
  const year = placesYears.communes
  if (found + several + unknown + cedex === 0) return { unread, warnings: [] }
  const asked = [...questions]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, ASKED)
    .map(([text, { count, communes }]) =>
      issue('severalPlaces', {
        text,
        count,
        codes: communes.slice(0, NAMED).map(({ code }) => code),
        names: communes
          .slice(0, NAMED)
          .map(({ name, department }) => `${name} (${department.name})`),
      }),
    )
  const counted = issue('placesTold', { found, former, several, unknown, cedex, year })
  return { unread, warnings: [counted, ...asked] }
}

/** What the user said that some texts stand for: a text and the code, or the name, of a commune. */
export function chosenPlaces(
  choices: readonly TextPair[],
  places: Places,
): (text: string) => PlaceAnswer {
  const known = new Map<string, PlaceAnswer>()
  for (const { from, to } of choices) {
    const byCode = places.communeOfCode(to.trim().toUpperCase())
    const byName = byCode ? [byCode] : places.communesNamed(to)
    if (byName.length === 1) known.set(choiceKey(from), { kind: 'found', ...byName[0]! })
  }
  return (text) => known.get(choiceKey(text)) ?? null
}

const choiceKey = (text: string): string => fold(text).trim()

/** Only cells with something in them are asked about. */
export const askedOf =
  (find: (texts: readonly string[]) => CommuneAnswer) =>
  (texts: readonly string[]): PlaceAnswer =>
    isEmptyOrBlank(texts[0] ?? '') ? null : find(texts)

/** The commune of an answer, or its city where an arrondissement stands for it. */
export function communeOf(answer: PlaceAnswer, asCity: boolean): Commune | null {
  if (answer?.kind !== 'found') return null
  return asCity ? (answer.commune.city ?? answer.commune) : answer.commune
}
