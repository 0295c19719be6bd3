import { numberIn, textIn } from '../data'
import type { Data } from '../data'
import { count, formatNumber } from '../language'

/** Where to look, counted as people do. */
const at = (data: Data): string => `at character ${formatNumber('en', numberIn(data, 'at') + 1)}`

const argumentsOf = (value: number): string => (value === 1 ? '1 argument' : `${value} arguments`)

const wanted = (data: Data): string => {
  const [least, most] = [numberIn(data, 'least'), numberIn(data, 'most')]
  if (data['most'] === null) return `at least ${argumentsOf(least)}`
  return least === most ? argumentsOf(least) : `${least} to ${argumentsOf(most)}`
}

/** What stops the reading of a formula. */
const reasons: Readonly<Record<string, string>> = {
  notANumber: 'is not a number',
  notADate: 'is not a date',
  notAnInteger: 'is not a whole number',
  notTrueOrFalse: 'is neither true nor false',
  notFound: 'was not found',
  outOfBounds: 'is out of bounds',
}

export const formulaIssues = {
  formulaUnknownColumn: (data: Data) => `No column is named “${textIn(data, 'name')}”.`,
  formulaFailed: (data: Data) => {
    const [why, example] = [textIn(data, 'why'), textIn(data, 'example')]
    const rows = count('en', numberIn(data, 'count'), 'row has no result', 'rows have no result')
    if (why === 'divisionByZero') return `${rows}: division by zero.`
    if (why === 'tooLong') return `${rows}: the result would be too long.`
    return `${rows}: “${example}” ${reasons[why] ?? 'cannot be used'}.`
  },
  formulaEmpty: () => 'Write a formula, for example [Price] * 2.',
  formulaTooLong: (data: Data) =>
    `This formula is longer than ${formatNumber('en', numberIn(data, 'most'))} characters.`,
  formulaTooDeep: (data: Data) =>
    `Too many parentheses within one another (more than ${formatNumber('en', numberIn(data, 'most'))}).`,
  formulaOpenText: (data: Data) => `A quotation mark opened ${at(data)} is never closed.`,
  formulaOpenColumn: (data: Data) =>
    `A bracket opened ${at(data)} is never closed: [Name of the column].`,
  formulaCharacter: (data: Data) =>
    `The character “${textIn(data, 'character')}” ${at(data)} means nothing in a formula.`,
  formulaEnd: () => 'The formula stops too early: something is missing at its end.',
  formulaUnexpected: (data: Data) =>
    `“${textIn(data, 'found')}” is not expected ${at(data)}. Arguments are separated by a semicolon.`,
  formulaNotClosed: (data: Data) => `The parenthesis opened ${at(data)} is never closed.`,
  formulaUnknownWord: (data: Data) => {
    const like = textIn(data, 'like')
    const advice =
      like === ''
        ? 'Columns are written between brackets: [Name], texts between quotation marks.'
        : `Did you mean ${like}?`
    return `“${textIn(data, 'word')}” ${at(data)} is not a known function. ${advice}`
  },
  formulaArguments: (data: Data) =>
    `${textIn(data, 'name')} takes ${wanted(data)}; here it has ${argumentsOf(numberIn(data, 'given'))}.`,
  formulaNotRepeatable: (data: Data) =>
    `${textIn(data, 'word')} would give another result every day: a step must give the same one. Write the date or the number itself.`,
  formulaOtherTable: (data: Data) =>
    `${textIn(data, 'word')} looks into another table: this is a step of its own, not a formula.`,
}
