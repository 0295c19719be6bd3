import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  shortDecimal,
  subtractDecimals,
} from '../values/numbers'
import { integerArgument, ofNumber } from './arguments'
import type { Argument, FormulaFunction } from './functionTable'
import type { Value } from './values'
import { boundedNumber, empty, failure, numberValue, takeNumber } from './values'

const mostPlaces = 100

/** Rounds at some decimals (negative: tens, hundreds). */
function rounded(
  [number, count]: readonly Argument[],
  round: (decimal: string, places: number) => string,
): Value {
  const places = integerArgument(count, 0)
  if (typeof places !== 'number') return places
  if (Math.abs(places) > mostPlaces) return failure('outOfBounds', String(places))
  return ofNumber(number, (decimal) => numberValue(shortDecimal(round(decimal, places))))
}

/** Towards zero: half a unit is taken away before rounding, unless the number is there already. */
function roundDown(decimal: string, places: number): string {
  const near = roundDecimal(decimal, places)
  const isPast = decimal.startsWith('-')
    ? compareDecimals(near, decimal) < 0
    : compareDecimals(near, decimal) > 0
  if (!isPast) return near
  const unit = roundUnit(places)
  return decimal.startsWith('-') ? addDecimals(near, unit) : subtractDecimals(near, unit)
}

function roundUp(decimal: string, places: number): string {
  const down = roundDown(decimal, places)
  if (compareDecimals(down, decimal) === 0) return down
  const unit = roundUnit(places)
  return decimal.startsWith('-') ? subtractDecimals(down, unit) : addDecimals(down, unit)
}

/** One unit of the last place kept: 0.01 for two decimals, 100 for minus two. */
const roundUnit = (places: number): string =>
  places <= 0 ? `1${'0'.repeat(-places)}` : `0.${'0'.repeat(places - 1)}1`

/** The largest whole number not above: -2.5 gives -3. */
function floor(decimal: string): string {
  const down = roundDown(decimal, 0)
  return compareDecimals(down, decimal) > 0 ? subtractDecimals(down, '1') : down
}

/** Puts the numbers among the arguments together; empty ones do not count, none at all gives empty. */
function gather(
  args: readonly Argument[],
  give: (numbers: readonly [string, ...string[]]) => Value,
): Value {
  const numbers: string[] = []
  for (const argument of args) {
    const taken = takeNumber(argument())
    if (!taken.ok) return taken.why
    if (taken.value !== null) numbers.push(taken.value)
  }
  const [first, ...rest] = numbers
  return first === undefined ? empty : give([first, ...rest])
}

const sum = (numbers: readonly string[]): string => numbers.reduce(addDecimals, '0')

/** The whole part of a quotient, towards zero, and what is left with the sign of the divisor. */
function divide(args: readonly Argument[], give: (a: string, b: string) => Value): Value {
  return ofNumber(args[0], (a) =>
    ofNumber(args[1], (b) =>
      compareDecimals(b, '0') === 0 ? failure('divisionByZero') : give(a, b),
    ),
  )
}

/** Exact: both are made whole by the same power of ten first. */
function wholeQuotient(a: string, b: string): bigint {
  const places = Math.max(fractionLength(a), fractionLength(b))
  return wholeOf(a, places) / wholeOf(b, places)
}

const fractionLength = (decimal: string): number => decimal.split('.')[1]?.length ?? 0

const wholeOf = (decimal: string, places: number): bigint =>
  BigInt(roundDecimal(decimal, places).replace('.', ''))

export const numberFunctions: readonly FormulaFunction[] = [
  {
    fr: 'ARRONDI',
    en: 'ROUND',
    least: 1,
    most: 2,
    apply: (args) => rounded(args, roundDecimal),
    words: {
      fr: {
        takes: 'nombre; décimales',
        help: 'Arrondit au plus près, les demis en s’éloignant de zéro.',
        example: ['ARRONDI(2,345; 2)', '2.35'],
      },
      en: {
        takes: 'number; decimals',
        help: 'Rounds to the nearest, halves away from zero.',
        example: ['ROUND(2.345; 2)', '2.35'],
      },
    },
  },
  {
    fr: 'ARRONDI.INF',
    en: 'ROUNDDOWN',
    least: 1,
    most: 2,
    apply: (args) => rounded(args, roundDown),
    words: {
      fr: {
        takes: 'nombre; décimales',
        help: 'Arrondit vers zéro.',
        example: ['ARRONDI.INF(-2,79; 1)', '-2.7'],
      },
      en: {
        takes: 'number; decimals',
        help: 'Rounds towards zero.',
        example: ['ROUNDDOWN(-2.79; 1)', '-2.7'],
      },
    },
  },
  {
    fr: 'ARRONDI.SUP',
    en: 'ROUNDUP',
    least: 1,
    most: 2,
    apply: (args) => rounded(args, roundUp),
    words: {
      fr: {
        takes: 'nombre; décimales',
        help: 'Arrondit en s’éloignant de zéro.',
        example: ['ARRONDI.SUP(2,01; 0)', '3'],
      },
      en: {
        takes: 'number; decimals',
        help: 'Rounds away from zero.',
        example: ['ROUNDUP(2.01; 0)', '3'],
      },
    },
  },
  {
    fr: 'ENT',
    en: 'INT',
    least: 1,
    most: 1,
    apply: ([number]) => ofNumber(number, (decimal) => numberValue(floor(decimal))),
    words: {
      fr: {
        takes: 'nombre',
        help: 'Le nombre entier juste au-dessous.',
        example: ['ENT(-2,5)', '-3'],
      },
      en: { takes: 'number', help: 'The whole number just below.', example: ['INT(-2.5)', '-3'] },
    },
  },
  {
    fr: 'ABS',
    en: 'ABS',
    least: 1,
    most: 1,
    apply: ([number]) => ofNumber(number, (decimal) => numberValue(decimal.replace('-', ''))),
    words: {
      fr: { takes: 'nombre', help: 'Le nombre sans son signe.', example: ['ABS(-12)', '12'] },
      en: { takes: 'number', help: 'The number without its sign.', example: ['ABS(-12)', '12'] },
    },
  },
  {
    fr: 'SOMME',
    en: 'SUM',
    least: 1,
    most: null,
    apply: (args) => gather(args, (numbers) => boundedNumber(sum(numbers))),
    words: {
      fr: {
        takes: 'nombre; nombre; …',
        help: 'La somme, sans compter les vides.',
        example: ['SOMME(1,1; ""; 2,2)', '3.3'],
      },
      en: {
        takes: 'number; number; …',
        help: 'The sum, empty ones left out.',
        example: ['SUM(1.1; ""; 2.2)', '3.3'],
      },
    },
  },
  {
    fr: 'MOYENNE',
    en: 'AVERAGE',
    least: 1,
    most: null,
    apply: (args) =>
      gather(args, (numbers) =>
        numberValue(divideDecimals(sum(numbers), String(numbers.length)) ?? '0'),
      ),
    words: {
      fr: {
        takes: 'nombre; nombre; …',
        help: 'La moyenne, sans compter les vides.',
        example: ['MOYENNE(1; 2; "")', '1.5'],
      },
      en: {
        takes: 'number; number; …',
        help: 'The mean, empty ones left out.',
        example: ['AVERAGE(1; 2; "")', '1.5'],
      },
    },
  },
  {
    fr: 'MIN',
    en: 'MIN',
    least: 1,
    most: null,
    apply: (args) =>
      gather(args, (numbers) =>
        numberValue(numbers.reduce((a, b) => (compareDecimals(b, a) < 0 ? b : a))),
      ),
    words: {
      fr: { takes: 'nombre; nombre; …', help: 'Le plus petit.', example: ['MIN(12; 9; 10)', '9'] },
      en: { takes: 'number; number; …', help: 'The smallest.', example: ['MIN(12; 9; 10)', '9'] },
    },
  },
  {
    fr: 'MAX',
    en: 'MAX',
    least: 1,
    most: null,
    apply: (args) =>
      gather(args, (numbers) =>
        numberValue(numbers.reduce((a, b) => (compareDecimals(b, a) > 0 ? b : a))),
      ),
    words: {
      fr: { takes: 'nombre; nombre; …', help: 'Le plus grand.', example: ['MAX(12; 9; 10)', '12'] },
      en: { takes: 'number; number; …', help: 'The largest.', example: ['MAX(12; 9; 10)', '12'] },
    },
  },
  {
    fr: 'QUOTIENT',
    en: 'QUOTIENT',
    least: 2,
    most: 2,
    apply: (args) => divide(args, (a, b) => numberValue(String(wholeQuotient(a, b)))),
    words: {
      fr: {
        takes: 'nombre; diviseur',
        help: 'La partie entière d’une division.',
        example: ['QUOTIENT(17; 5)', '3'],
      },
      en: {
        takes: 'number; divisor',
        help: 'The whole part of a division.',
        example: ['QUOTIENT(17; 5)', '3'],
      },
    },
  },
  {
    fr: 'MOD',
    en: 'MOD',
    least: 2,
    most: 2,
    apply: (args) =>
      divide(args, (a, b) => {
        const left = subtractDecimals(a, multiplyDecimals(String(wholeQuotient(a, b)), b))
        const isOther =
          compareDecimals(left, '0') !== 0 && left.startsWith('-') !== b.startsWith('-')
        return numberValue(isOther ? addDecimals(left, b) : left)
      }),
    words: {
      fr: {
        takes: 'nombre; diviseur',
        help: 'Ce qui reste d’une division, du signe du diviseur.',
        example: ['MOD(17; 5)', '2'],
      },
      en: {
        takes: 'number; divisor',
        help: 'What is left of a division, with the sign of the divisor.',
        example: ['MOD(17; 5)', '2'],
      },
    },
  },
]
