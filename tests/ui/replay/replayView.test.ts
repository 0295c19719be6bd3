import { describe, expect, it } from 'vitest'
import { en } from '../../../src/i18n/en'
import { replay as words } from '../../../src/i18n/en/replay'
import type { StepFate } from '../../../src/recipe/replay/fitSteps'
import type { StepCounts } from '../../../src/recipe/replay/stepList'
import type { Replay } from '../../../src/state/replay/model'
import { fetchDescriptions } from '../../../src/steps/descriptions'
import type { Issue } from '../../../src/values/result'
import { stepLines } from '../../../src/ui/replay/replayView'

await fetchDescriptions()

const counts = (given: Partial<StepCounts> = {}): StepCounts => ({
  rowsBefore: 40,
  rowsAfter: 40,
  rowsRemoved: 0,
  rowsAdded: 0,
  columnsAdded: 0,
  columnsRemoved: 0,
  columnsRenamed: 0,
  cellsChanged: 0,
  isReordered: false,
  isColumnOrderChanged: false,
  unread: 0,
  lost: 0,
  issue: null,
  ...given,
})

const fate = (given: Partial<StepFate> = {}): StepFate => ({
  from: 'a',
  stepId: 'a',
  fate: 'runs',
  columns: [],
  tables: [],
  after: [],
  edits: null,
  ...given,
})

/** One step, as the list shows it. */
function line(
  before: StepCounts | null,
  became: StepFate,
  now: StepCounts | null,
  issue: Issue | null = null,
) {
  const step = { id: 'a', kind: 'unknown', version: 1, params: {}, name: 'A step' }
  const replay = {
    list: { steps: [step], counts: [before], columns: [] },
    fitted: { steps: [step], fates: [became] },
    preview: {
      status: 'ready',
      counts: new Map(now ? [['a', now]] : []),
      issues: new Map(issue ? [['a', issue]] : []),
    },
  } as unknown as Replay
  const [only] = stepLines(replay, { language: 'en', text: en, words })
  return [only?.before, only?.now, only?.marks, only?.tone]
}

describe('a step on its way to another file', () => {
  it.each<readonly [string, readonly unknown[], readonly unknown[]]>([
    [
      'tells what it did and would do',
      line(counts({ cellsChanged: 62 }), fate(), counts({ cellsChanged: 80, rowsRemoved: 1 })),
      ['62 cells changed', '1 row removed, 80 cells changed', [], 'runs'],
    ],
    [
      'is marked where it changes nothing any more',
      line(counts({ cellsChanged: 62 }), fate(), counts()),
      ['62 cells changed', 'nothing', ['changes nothing any more'], 'doubt'],
    ],
    [
      'is not marked where it never changed anything',
      line(counts(), fate(), counts()),
      ['nothing', 'nothing', [], 'runs'],
    ],
    [
      'says why it fails',
      line(null, fate(), counts({ issue: 'emptyFile' }), {
        code: 'unknownStep',
        data: { kind: 'x' },
      }),
      ['not known', 'nothing', [en.issues.unknownStep({ kind: 'x' })], 'doubt'],
    ],
    [
      'says which columns it does without',
      line(counts(), fate({ fate: 'partly', columns: ['Fax'] }), counts({ cellsChanged: 1 })),
      ['nothing', '1 cell changed', ['without “Fax”'], 'doubt'],
    ],
    [
      'says why it is off',
      line(
        counts({ cellsChanged: 2 }),
        fate({ fate: 'off', columns: ['Fax'], after: [0, 1], tables: ['Towns'] }),
        null,
      ),
      [
        '2 cells changed',
        '',
        [
          'turned off: “Fax” is not there',
          'turned off: the table “Towns” is not there',
          'turned off: it needs what steps 1 and 2 made',
        ],
        'off',
      ],
    ],
    [
      'counts the edits set aside apart from those that find another text',
      line(
        counts({ cellsChanged: 5 }),
        fate({ fate: 'partly', edits: { all: 5, bound: 3, aside: 2 } }),
        counts({ cellsChanged: 2, lost: 3 }),
      ),
      [
        '5 cells changed',
        '2 cells changed',
        ['2 edits set aside', 'one edit to review: the text is no longer the same'],
        'doubt',
      ],
    ],
  ])('%s', (_, seen, expected) => {
    expect(seen).toEqual(expected)
  })
})
