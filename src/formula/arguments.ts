import type { Argument } from './functionTable'
import type { FailedValue, Value } from './values'
import { empty, takeDate, takeInteger, takeNumber, textOf } from './values'

/** An argument as text, empty when there is none. */
export function textArgument(argument: Argument | undefined): string | FailedValue {
  const value = argument ? argument() : empty
  return value.kind === 'failure' ? value : textOf(value)
}

/** An argument as a whole number; `otherwise` where it is empty or left out. */
export function integerArgument(
  argument: Argument | undefined,
  otherwise: number,
): number | FailedValue {
  const taken = takeInteger(argument ? argument() : empty)
  return taken.ok ? (taken.value ?? otherwise) : taken.why
}

/** What a number gives; empty for an empty one. */
export function ofNumber(argument: Argument | undefined, give: (decimal: string) => Value): Value {
  const taken = takeNumber(argument ? argument() : empty)
  if (!taken.ok) return taken.why
  return taken.value === null ? empty : give(taken.value)
}

/** What a day gives; empty for an empty one. */
export function ofDate(argument: Argument | undefined, give: (iso: string) => Value): Value {
  const taken = takeDate(argument ? argument() : empty)
  if (!taken.ok) return taken.why
  return taken.value === null ? empty : give(taken.value)
}

/** What a text gives. */
export function ofText(argument: Argument | undefined, give: (text: string) => Value): Value {
  const text = textArgument(argument)
  return typeof text === 'string' ? give(text) : text
}
