import { fail, ok, type Result } from './result'

export interface PatternOptions {
  readonly ignoreCase?: boolean
  /** The pattern must match the whole text. */
  readonly wholeCell?: boolean
}

/** A pattern the engine accepts, to be given to `new RegExp(source, flags)` where patterns are run. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly groupCount: number
  readonly groupNames: readonly string[]
}

const compiles = (source: string, flags: string): boolean => {
  try {
    new RegExp(source, flags)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const syntaxCharacter = /[\^$\\.*+?()[\]{}|/]/
const meaningfulEscape = /[dDwWsSbBtnrvf0-9cxukpPq]/

/**
 * Rewrites what is harmless without the `u` flag and refused with it: a backslash before a character that needs none
 * (`\'`, `\-`), a brace or a bracket that stands for itself, and Python's `(?P<name>`.
 */
const modernise = (source: string): string => {
  let result = ''
  let inClass = false
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? ''
    const rest = source.slice(index)
    if (character === '\\') {
      const following = source.codePointAt(index + 1)
      const escaped = following === undefined ? '' : String.fromCodePoint(following)
      const isKept =
        escaped === '' ||
        syntaxCharacter.test(escaped) ||
        meaningfulEscape.test(escaped) ||
        (inClass && escaped === '-')
      result += isKept ? `\\${escaped}` : escaped
      index += escaped.length
    } else if (inClass) {
      if (character === ']') inClass = false
      result += character
    } else if (character === '[') {
      inClass = true
      result += character
    } else if (rest.startsWith('(?P<')) {
      result += '(?<'
      index += 3
    } else if (character === '{' && !/^\{\d+(?:,\d*)?\}/.test(rest)) {
      result += '\\{'
    } else if (character === '{') {
      const quantifier = /^\{\d+(?:,\d*)?\}/.exec(rest)?.[0] ?? '{'
      result += quantifier
      index += quantifier.length - 1
    } else if (character === '}' || character === ']') {
      result += `\\${character}`
    } else {
      result += character
    }
  }
  return result
}

type PatternFault = 'parenthesis' | 'bracket' | 'repeat' | 'escape' | 'other'

/** What is wrong with a refused pattern and where, found by reading it. */
const findFault = (source: string): { fault: PatternFault; position: number } => {
  const opened: number[] = []
  let classStart = -1
  let canRepeat = false
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]
    if (character === '\\') {
      if (index === source.length - 1) return { fault: 'escape', position: index }
      index += 1
      canRepeat = true
    } else if (classStart >= 0) {
      if (character === ']') classStart = -1
      canRepeat = true
    } else if (character === '[') {
      classStart = index
    } else if (character === '(') {
      opened.push(index)
      const prefix = /^\((?:\?(?::|=|!|<=|<!|P?<[^>]*>))?/.exec(source.slice(index))?.[0] ?? '('
      index += prefix.length - 1
      canRepeat = false
    } else if (character === ')') {
      if (opened.pop() === undefined) return { fault: 'parenthesis', position: index }
      canRepeat = true
    } else if (character === '*' || character === '+' || character === '?') {
      if (!canRepeat) return { fault: 'repeat', position: index }
      if (source[index + 1] === '?') index += 1
      canRepeat = false
    } else {
      canRepeat = character !== '|' && character !== '^'
    }
  }
  if (classStart >= 0) return { fault: 'bracket', position: classStart }
  const open = opened.pop()
  if (open !== undefined) return { fault: 'parenthesis', position: open }
  return { fault: 'other', position: 0 }
}

const caseFlag = /^\(\?i\)/

const escapesClassesAndGroups =
  /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?!\?)|\(\?<(?![=!])(?<name>[^>]+)>/gu

/** The groups of a pattern known to be right, counted by reading it: a pattern is never run here, not even on nothing. */
const groupsOf = (source: string): { count: number; names: readonly string[] } => {
  const groups = Array.from(source.matchAll(escapesClassesAndGroups)).filter(([token]) =>
    token.startsWith('('),
  )
  return {
    count: groups.length,
    names: groups.map((group) => group.groups?.['name']).filter((name) => name !== undefined),
  }
}

/**
 * Checks the syntax of a pattern without running it on any data. The `u` flag is always set; what is only refused
 * because of it is rewritten first. A refusal is `invalidPattern` with the fault and its position.
 */
export const checkPattern = (source: string, options: PatternOptions = {}): Result<Pattern> => {
  const isCaseFlagged = caseFlag.test(source)
  const body = source.replace(caseFlag, '')
  const flags = options.ignoreCase === true || isCaseFlagged ? 'giu' : 'gu'
  const accepted = [body, modernise(body)].find((candidate) => compiles(candidate, flags))
  if (accepted === undefined) {
    const { fault, position } = findFault(body)
    return fail('invalidPattern', {
      source,
      fault,
      position: position + (isCaseFlagged ? '(?i)'.length : 0),
    })
  }
  const { count, names } = groupsOf(accepted)
  return ok({
    source: options.wholeCell === true ? `^(?:${accepted})$` : accepted,
    flags,
    groupCount: count,
    groupNames: names,
  })
}

/** A replacement text cut into what is written as it is and the groups to insert; group 0 is the whole match. */
export type Template = readonly (string | { readonly group: number | string })[]

const reference =
  /\$(?:(?<dollarName><[^>]*>)|(?<dollarNumber>\d{1,2})|(?<dollar>\$)|(?<whole>&))|\\(?:(?<slashNumber>\d{1,2})|(?<slashName>g<[^>]*>)|(?<letter>[\s\S]?))/gu

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['\\', '\\'],
  ['$', '$'],
])

/**
 * Reads a replacement: `$1` or `\1` for a group, `$<name>` for a named one, `$&` or `\0` for the whole match, `$$` and
 * `\\` for the signs themselves, `\n` and `\t`. A refusal is `invalidReplacement` (a backslash before something else)
 * or `unknownGroup`.
 */
export const readTemplate = (
  replacement: string,
  pattern: Pick<Pattern, 'groupCount' | 'groupNames'>,
): Result<Template> => {
  const parts: (string | { group: number | string })[] = []
  let from = 0
  for (const match of replacement.matchAll(reference)) {
    if (match.index > from) parts.push(replacement.slice(from, match.index))
    from = match.index + match[0].length
    const { dollarName, dollarNumber, dollar, whole, slashNumber, slashName, letter } =
      match.groups ?? {}
    const number = dollarNumber ?? slashNumber
    const name = dollarName ?? slashName
    if (dollar !== undefined) parts.push('$')
    else if (whole !== undefined) parts.push({ group: 0 })
    else if (number !== undefined) {
      const known = knownGroup(number, pattern.groupCount)
      if (known === null) return fail('unknownGroup', { group: number })
      parts.push({ group: known.group }, known.rest)
    } else if (name !== undefined) {
      const group = name.slice(name.indexOf('<') + 1, -1)
      if (!pattern.groupNames.includes(group)) return fail('unknownGroup', { group })
      parts.push({ group })
    } else {
      const escape = escapes.get(letter ?? '')
      if (escape === undefined) {
        return fail('invalidReplacement', { replacement, position: match.index })
      }
      parts.push(escape)
    }
  }
  parts.push(replacement.slice(from))
  return ok(parts.filter((part) => part !== ''))
}

/** `$12` is group 12 where there are so many, else group 1 followed by the digit 2. */
const knownGroup = (digits: string, count: number): { group: number; rest: string } | null => {
  if (Number(digits) <= count) return { group: Number(digits), rest: '' }
  const first = Number(digits.slice(0, 1))
  return digits.length > 1 && first <= count ? { group: first, rest: digits.slice(1) } : null
}

/** Writes the replacement of one match; a group that took no part is empty. */
export const expandTemplate = (
  template: Template,
  groups: readonly (string | undefined)[],
  named: ReadonlyMap<string, string | undefined> = new Map(),
): string =>
  template
    .map((part) => {
      if (typeof part === 'string') return part
      return (typeof part.group === 'number' ? groups[part.group] : named.get(part.group)) ?? ''
    })
    .join('')

/** A template as `String.replace` writes it. */
const nativeReplacement = (template: Template): string =>
  template
    .map((part) => {
      if (typeof part === 'string') return part.replaceAll('$', '$$$$')
      if (part.group === 0) return '$&'
      return typeof part.group === 'number'
        ? `$${String(part.group).padStart(2, '0')}`
        : `$<${part.group}>`
    })
    .join('')

/**
 * Makes the function that replaces every match in a text. Only for where a pattern may run: it can last as long as
 * the pattern wants.
 */
export const compilePatternReplace = (
  pattern: Pattern,
  template: Template,
): ((text: string) => string) => {
  const expression = new RegExp(pattern.source, pattern.flags)
  const replacement = nativeReplacement(template)
  return (text) => text.replace(expression, replacement)
}

/** Runs a checked pattern over one text; see `compilePatternReplace`. */
export const replacePattern = (text: string, pattern: Pattern, template: Template): string =>
  compilePatternReplace(pattern, template)(text)
