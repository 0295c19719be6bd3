import type { Data } from '../data'
import { listIn, numberIn, sentences, textIn } from '../data'
import { count, formatNumber } from '../language'

const n = (value: number) => formatNumber('en', value)

/** The first communes of a question, with their codes. */
const communesIn = (data: Data): readonly string[] => {
  const names = listIn(data, 'names')
  const said = listIn(data, 'codes').map((code, at) => `${names[at] ?? ''} ${code}`)
  return said.length > 4 ? [...said.slice(0, 4), '…'] : said
}

/** What the settings of a step can be refused for, and what is told beside its result. */
export const stepIssues = sentences({
  badLengths: (data) =>
    `“${textIn(data, 'text')}” is not a length: write whole numbers from 1, for example 2, 3, 4.`,
  tooManyPieces: (data) =>
    `Some cells have more than ${n(numberIn(data, 'most'))} pieces: the last column keeps all the rest.`,
  noCounter: (data) =>
    `“${textIn(data, 'text')}” has no counter: write the first number in braces, for example {001}.`,
  severalCounters: (data) => `“${textIn(data, 'text')}” has several counters: keep one in braces.`,
  textsTwice: (data) =>
    `In the table, ${listIn(data, 'texts')
      .map((text) => `“${text}”`)
      .join(', ')} leads to several texts: the first line counts.`,
  notNumbers: (data) =>
    `In “${textIn(data, 'column')}”, ${count('en', numberIn(data, 'count'), 'cell is no number', 'cells are no numbers')}, for example “${textIn(data, 'text')}”: convert the column first, or choose to leave them out.`,
  leftOutOfTotal: (data) => {
    const [left, texts] = [numberIn(data, 'count'), listIn(data, 'texts')]
    const quoted = texts.map((text) => `“${text}”`).join(', ')
    return `${count('en', left, 'cell', 'cells')} left out of the calculation on “${textIn(data, 'column')}”: ${quoted}${left > texts.length ? '…' : '.'}`
  },
  nameTaken: (data) =>
    `A column that stays bears the name “${textIn(data, 'name')}” already: choose another.`,
  columnTwice: (data) =>
    `“${textIn(data, 'name')}” cannot give both the names and the rest: choose two columns.`,
  cellTwice: (data) =>
    `In row ${n(numberIn(data, 'row'))}, a second value falls into one cell: choose which to keep.`,
  tooManyColumnsMade: (data) =>
    `This would make ${n(numberIn(data, 'count'))} columns, more than the ${n(numberIn(data, 'most'))} there can be.`,
  rowsWithoutName: (data) =>
    `${count('en', numberIn(data, 'count'), 'row without a name was', 'rows without a name were')} left out.`,
  sumIsZero: (data) => `“${textIn(data, 'column')}” adds up to 0: nothing can be a share of it.`,
  positionTwice: (data) => `Number ${n(numberIn(data, 'position'))} is asked for twice.`,
  placesTold: (data) => {
    const [found, several] = [numberIn(data, 'found'), numberIn(data, 'several')]
    const [unknown, cedex] = [numberIn(data, 'unknown'), numberIn(data, 'cedex')]
    const former = numberIn(data, 'former')
    const said = [
      `${count('en', found, 'cell', 'cells')} found in the list of communes as of 1 January ${textIn(data, 'year')}`,
      several > 0 && `${n(several)} may be several communes`,
      unknown > 0 && `${n(unknown)} ${unknown === 1 ? 'is' : 'are'} not in it`,
      cedex > 0 &&
        `${n(cedex)} ${cedex === 1 ? 'is a CEDEX postcode' : 'are CEDEX postcodes'}, which lists do not hold`,
      former > 0 &&
        `${n(former)} ${former === 1 ? 'is of a former commune' : 'are of former communes'}: the one of today is given (the list does not say since when)`,
    ]
    return `${said.filter((part) => part !== false).join('; ')}.`
  },
  severalPlaces: (data) =>
    `“${textIn(data, 'text')}” (${count('en', numberIn(data, 'count'), 'cell', 'cells')}) may be ${n(listIn(data, 'codes').length)} communes: ${communesIn(data).join(', ')}.`,
  pointsOutside: (data) =>
    `${count('en', numberIn(data, 'count'), 'point does', 'points do')} not fall where ${textIn(data, 'system')} is used: X and Y may be swapped, or in another system.`,
})
