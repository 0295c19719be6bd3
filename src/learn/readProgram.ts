import type { Branch, Fit, Guard, NumberFormat, Part, Position, Program, Token } from './program'
import {
  dateFormats,
  letterCases,
  MOST_BRANCHES,
  MOST_PARTS,
  phoneFormats,
  timeFormats,
  tokenKinds,
  views,
} from './program'

type Json = Readonly<Record<string, unknown>>

const LONGEST_TEXT = 400
const MOST_INPUTS = 100
const MOST_COUNTED = 10_000
const MOST_SHIFT = 15
const MOST_WIDTH = 60

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_TEXT

const isInteger = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max

const isInput = (value: unknown): value is number => isInteger(value, 0, MOST_INPUTS - 1)

const isNth = (value: unknown): value is number =>
  isInteger(value, -MOST_COUNTED, MOST_COUNTED) && value !== 0

/** The member of a closed list that a value is, or null. */
const oneOf = <T>(list: readonly T[], value: unknown): T | null =>
  list.find((each) => each === value) ?? null

function readList<T>(
  value: unknown,
  max: number,
  readOne: (item: unknown) => T | null,
): readonly T[] | null {
  if (!Array.isArray(value) || value.length > max) return null
  const items = value.map(readOne)
  return items.every((item) => item !== null) ? items : null
}

function readToken(value: unknown): Token | null {
  if (!isObject(value)) return null
  const kind = oneOf(tokenKinds, value['kind'])
  const { length } = value
  if (kind === null) return null
  if (length === undefined) return { kind }
  return kind === 'digits' && isInteger(length, 1, MOST_COUNTED) ? { kind, length } : null
}

function readPosition(value: unknown): Position | null {
  if (!isObject(value)) return null
  const { kind, nth, side, isSpaced, text, offset, isNext } = value
  if (kind === 'start' || kind === 'end') return { kind }
  if (kind === 'offset') {
    return isInteger(offset, -MOST_COUNTED, MOST_COUNTED) ? { kind, offset } : null
  }
  if (!isNth(nth) || (side !== 'before' && side !== 'after')) return null
  if (typeof isSpaced !== 'boolean') return null
  if (kind === 'token') {
    const token = readToken(value['token'])
    return token && { kind, token, nth, side, isSpaced }
  }
  if (kind !== 'text' || !isText(text)) return null
  if (isNext === undefined) return { kind, text, nth, side, isSpaced }
  return isNext === true ? { kind, text, nth, side, isSpaced, isNext } : null
}

function readFit(value: unknown): Fit | null {
  if (!isObject(value)) return null
  const { kind, width, count } = value
  if (kind === 'unpad') return { kind }
  if (kind === 'pad') return isInteger(width, 1, MOST_WIDTH) ? { kind, width } : null
  if (kind !== 'first' && kind !== 'last') return null
  return isInteger(count, 1, MOST_COUNTED) ? { kind, count } : null
}

function readReplace(value: unknown): { find: string; by: string } | null {
  if (!isObject(value)) return null
  const { find, by } = value
  return isText(find) && isShortText(by) ? { find, by } : null
}

function readPiece(value: Json, input: number): Part | null {
  const view = oneOf(views, value['view'])
  const from = readPosition(value['from'])
  const to = readPosition(value['to'])
  const letterCase = oneOf(letterCases, value['letterCase'])
  if (view === null || !from || !to || letterCase === null) return null
  const replace = value['replace'] === undefined ? undefined : readReplace(value['replace'])
  const fit = value['fit'] === undefined ? undefined : readFit(value['fit'])
  if (replace === null || fit === null) return null
  return {
    kind: 'piece',
    input,
    view,
    from,
    to,
    ...(replace ? { replace } : {}),
    letterCase,
    ...(fit ? { fit } : {}),
  }
}

function readNumberFormat(value: unknown): NumberFormat | null {
  if (!isObject(value)) return null
  const { decimals, scale, width } = value
  const mark = oneOf(['.', ','] as const, value['mark'])
  const group = oneOf(['', ' ', '\u00a0', '\u202f', '.', ','] as const, value['group'])
  if (mark === null || group === null) return null
  if (!isInteger(scale, -MOST_SHIFT, MOST_SHIFT) || !isInteger(width, 0, MOST_WIDTH)) return null
  if (decimals === 'asWritten' || decimals === 'short') {
    return { decimals, mark, group, scale, width }
  }
  return isInteger(decimals, -MOST_SHIFT, MOST_SHIFT)
    ? { decimals, mark, group, scale, width }
    : null
}

function readGroups(value: Json, input: number): Part | null {
  const { total, start, separator } = value
  const view = oneOf(['digits', 'alphanumerics'] as const, value['view'])
  const letterCase = oneOf(letterCases, value['letterCase'])
  const sizes = readList(value['sizes'], MOST_WIDTH, (size) =>
    isInteger(size, 1, MOST_WIDTH) ? size : null,
  )
  if (view === null || letterCase === null || !sizes?.length || !isText(separator)) return null
  if (!isInteger(total, 1, MOST_COUNTED) || !isInteger(start, 0, total)) return null
  const used = sizes.reduce((sum, size) => sum + size, 0)
  if (start + used > total) return null
  return { kind: 'groups', input, view, total, start, sizes, separator, letterCase }
}

function readPart(value: unknown): Part | null {
  if (!isObject(value)) return null
  const { kind, text, input, nth } = value
  if (kind === 'text') return isText(text) ? { kind, text } : null
  if (!isInput(input)) return null
  if (kind === 'piece') return readPiece(value, input)
  if (kind === 'groups') return readGroups(value, input)
  if (!isNth(nth)) return null
  switch (kind) {
    case 'date': {
      const order = oneOf(['dmy', 'mdy'] as const, value['order'])
      const format = oneOf(dateFormats, value['format'])
      const letterCase = oneOf(letterCases, value['letterCase'])
      if (order === null || format === null || letterCase === null) return null
      return { kind, input, nth, order, format, letterCase }
    }
    case 'time': {
      const format = oneOf(timeFormats, value['format'])
      return format && { kind, input, nth, format }
    }
    case 'number': {
      const format = readNumberFormat(value['format'])
      return format && { kind, input, nth, format }
    }
    case 'phone': {
      const format = oneOf(phoneFormats, value['format'])
      return format && { kind, input, nth, format }
    }
    default:
      return null
  }
}

function readParts(value: unknown): readonly Part[] | null {
  const parts = readList(value, MOST_PARTS, readPart)
  return parts?.length ? parts : null
}

function readGuard(value: unknown): Guard | null {
  if (!isObject(value)) return null
  const { kind, input, text, length } = value
  if (!isInput(input)) return null
  switch (kind) {
    case 'contains':
    case 'lacks':
    case 'starts':
    case 'ends':
      return isText(text) ? { kind, input, text } : null
    case 'has':
    case 'hasNot':
    case 'is': {
      const token = readToken(value['token'])
      return token && { kind, input, token }
    }
    case 'length':
      return isInteger(length, 0, MOST_COUNTED) ? { kind, input, length } : null
    case 'empty':
    case 'filled':
      return { kind, input }
    default:
      return null
  }
}

function readBranch(value: unknown): Branch | null {
  if (!isObject(value)) return null
  const when = readGuard(value['when'])
  const parts = readParts(value['parts'])
  return when && parts && { when, parts }
}

/** Reads a program from elsewhere, such as a project file: what is not just of its form is refused with null. */
export function readProgram(value: unknown): Program | null {
  if (!isObject(value) || value['version'] !== 1) return null
  const branches = readList(value['branches'], MOST_BRANCHES, readBranch)
  if (!branches) return null
  if (value['otherwise'] === null) {
    return branches.length > 0 ? { version: 1, branches, otherwise: null } : null
  }
  const otherwise = readParts(value['otherwise'])
  return otherwise && { version: 1, branches, otherwise }
}

/** How many inputs a program needs: one more than the last it names. */
export function inputsNeeded({ branches, otherwise }: Program): number {
  const parts = [...branches.map((branch) => branch.parts), otherwise ?? []].flat()
  const named = [...parts.map((part) => (part.kind === 'text' ? -1 : part.input))]
  return Math.max(-1, ...named, ...branches.map(({ when }) => when.input)) + 1
}
