import type { Node } from './parse'
import type { Value } from './values'
import {
  boundedNumber,
  calculate,
  compare,
  empty,
  join,
  numberValue,
  takeNumber,
  booleanValue,
  textValue,
} from './values'
import { divideDecimals, subtractDecimals } from '../values/numbers'

/** The text of a column in the row at hand, by its place in the list of columns. */
export type RowTexts = readonly string[]

type Compiled = (texts: RowTexts) => Value

/** Makes a function of a row out of a formula; `placeOf` says where the text of a column stands. */
export function compileFormula(node: Node, placeOf: (column: string) => number): Compiled {
  switch (node.kind) {
    case 'number':
      return constant(numberValue(node.decimal))
    case 'text':
      return constant(textValue(node.text))
    case 'boolean':
      return constant(booleanValue(node.is))
    case 'column': {
      const place = placeOf(node.name)
      return (texts) => textValue(texts[place] ?? '')
    }
    case 'negate': {
      const of = compileFormula(node.of, placeOf)
      return (texts) => withNumber(of(texts), (decimal) => subtractDecimals('0', decimal))
    }
    case 'percent': {
      const of = compileFormula(node.of, placeOf)
      return (texts) => withNumber(of(texts), (decimal) => divideDecimals(decimal, '100') ?? '0')
    }
    case 'binary':
      return binary(node, placeOf)
    case 'call': {
      const args = node.args.map((each) => compileFormula(each, placeOf))
      const { apply } = node.of
      return (texts) => apply(args.map((argument) => () => argument(texts)))
    }
  }
}

const constant =
  (value: Value): Compiled =>
  () =>
    value

function withNumber(value: Value, change: (decimal: string) => string): Value {
  const taken = takeNumber(value)
  if (!taken.ok) return taken.why
  return taken.value === null ? empty : boundedNumber(change(taken.value))
}

function binary(
  { operator, left, right }: Node & { kind: 'binary' },
  placeOf: (column: string) => number,
): Compiled {
  const a = compileFormula(left, placeOf)
  const b = compileFormula(right, placeOf)
  switch (operator) {
    case '&':
      return (texts) => join(a(texts), b(texts))
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return (texts) => calculate(operator, a(texts), b(texts))
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return (texts) => compare(operator, a(texts), b(texts))
  }
}
