import { count } from '../language'
import { isIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import { replayActs } from './replayCodes'
import { types } from './types'

const rows = (value: number) => count('en', value, 'row', 'rows')
const cells = (value: number) => count('en', value, 'cell', 'cells')
const typeName = (type: string) =>
  Object.hasOwn(types, type) ? types[type as keyof typeof types] : type

/** What was done, as a line of the history. `title` names a step by its kind. */
export type ActSentence = (data: Data, title: (kind: string) => string) => string

type ActCode =
  | keyof typeof replayActs
  | 'opened'
  | 'reopened'
  | 'copyOpened'
  | 'duplicated'
  | 'projectRenamed'
  | 'proposalsApplied'
  | 'stepAdded'
  | 'stepChanged'
  | 'stepRemoved'
  | 'stepMoved'
  | 'stepsMoved'
  | 'stepSwitchedOff'
  | 'stepSwitchedOn'
  | 'stepNamed'
  | 'stepNoted'
  | 'stepRebound'
  | 'stepsGrouped'
  | 'stepsUngrouped'
  | 'cellsEdited'
  | 'rowsDeleted'
  | 'columnRenamed'
  | 'columnsMoved'
  | 'typeChosen'
  | 'tableAdded'
  | 'tableRenamed'
  | 'tableMoved'
  | 'tableDuplicated'
  | 'tableFollowed'
  | 'pairsAdded'
  | 'pairsChanged'
  | 'pairsRemoved'
  | 'tableRemoved'

export const acts: Readonly<Record<ActCode, ActSentence>> = {
  opened: (data) => `Open ${textIn(data, 'fileName')}`,
  reopened: (data) => `Change the opening of ${textIn(data, 'fileName')}`,
  copyOpened: () => 'Open a copy of the project',
  duplicated: () => 'Duplicate the project',
  projectRenamed: (data) => `Rename the project “${textIn(data, 'name')}”`,
  stepAdded: (data, title) => title(textIn(data, 'kind')),
  proposalsApplied: (data) =>
    `Apply ${count('en', numberIn(data, 'count'), 'proposed correction', 'proposed corrections')}`,
  stepChanged: (data, title) => `Change the step: ${title(textIn(data, 'kind'))}`,
  stepRemoved: (data, title) => `Remove the step: ${title(textIn(data, 'kind'))}`,
  stepsMoved: (data) => `Move ${count('en', numberIn(data, 'count'), 'step', 'steps')}`,
  stepMoved: (data, title) => `Move the step: ${title(textIn(data, 'kind'))}`,
  stepSwitchedOff: (data, title) => `Turn off the step: ${title(textIn(data, 'kind'))}`,
  stepSwitchedOn: (data, title) => `Turn on the step: ${title(textIn(data, 'kind'))}`,
  stepNamed: (data, title) =>
    `Name the step “${title(textIn(data, 'kind'))}”: ${textIn(data, 'name')}`,
  stepNoted: (data, title) => `Note on the step: ${title(textIn(data, 'kind'))}`,
  stepRebound: (data, title) =>
    `Column “${textIn(data, 'to')}” in the step: ${title(textIn(data, 'kind'))}`,
  stepsGrouped: (data) =>
    `Group ${count('en', numberIn(data, 'count'), 'step', 'steps')}: ${textIn(data, 'name')}`,
  stepsUngrouped: (data) => `Ungroup: ${textIn(data, 'name')}`,
  cellsEdited: (data) =>
    numberIn(data, 'count') > 1
      ? `Edit ${cells(numberIn(data, 'count'))}`
      : `Edit “${textIn(data, 'name')}”: ${shown(data, 'before')} → ${shown(data, 'after')}`,
  rowsDeleted: (data) => `Delete ${rows(numberIn(data, 'count'))}`,
  columnRenamed: (data) => `Rename “${textIn(data, 'from')}” to “${textIn(data, 'to')}”`,
  columnsMoved: (data) =>
    numberIn(data, 'count') > 1
      ? `Move ${count('en', numberIn(data, 'count'), 'column', 'columns')}`
      : `Move the column “${textIn(data, 'name')}”`,
  typeChosen: (data) =>
    isIn(data, 'type')
      ? `Read “${textIn(data, 'name')}” as: ${typeName(textIn(data, 'type'))}`
      : `Guess the type of “${textIn(data, 'name')}”`,
  tableAdded: (data) =>
    numberIn(data, 'count') > 1
      ? `Add ${count('en', numberIn(data, 'count'), 'table', 'tables')}`
      : `Add the table “${textIn(data, 'name')}”`,
  tableRenamed: (data) => `Rename the table “${textIn(data, 'from')}” to “${textIn(data, 'to')}”`,
  tableMoved: (data) => `Move the table “${textIn(data, 'name')}”`,
  tableDuplicated: (data: Data) => `Duplicate the table “${textIn(data, 'from')}”`,
  tableFollowed: (data: Data) =>
    `Add the table “${textIn(data, 'name')}” from the result of “${textIn(data, 'from')}”`,
  pairsAdded: (data: Data) => `Keep the correspondence table “${textIn(data, 'name')}”`,
  pairsChanged: (data: Data) => `Change the correspondence table “${textIn(data, 'name')}”`,
  pairsRemoved: (data: Data) => `Delete the correspondence table “${textIn(data, 'name')}”`,
  ...replayActs,
  tableRemoved: (data) => `Delete the table “${textIn(data, 'name')}”`,
}

const shown = (data: Data, name: string) => textIn(data, name) || '(empty)'

export const unknownAct = (code: string) => `Change (${code})`
