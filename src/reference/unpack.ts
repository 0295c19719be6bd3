/** What `tests/tools/packLists.mjs` wrote, read back. Nothing here checks: a test compares it with what was packed. */

const ENTRY = '|'
const PART = ';'

/** Entries of parts. */
export const unpackParts = (text: string): string[][] =>
  text.split(ENTRY).map((entry) => entry.split(PART))

/** Names that each say how much of the one before they keep. */
export function unpackNames(text: string): string[] {
  let last = ''
  return text.split(ENTRY).map((entry) => {
    last = last.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1)
    return last
  })
}

/** Codes that each say how far they lie behind the one before. */
export function unpackCodes(text: string): string[] {
  const codes: string[] = []
  for (const group of text.split(ENTRY)) {
    let number = -1
    for (let at = 2; at < group.length; at++) {
      let step = group[at]!
      if (step === '~') {
        step = group.slice(at + 1, at + 4)
        at += 3
      }
      number += Number.parseInt(step, 36)
      codes.push(group.slice(0, 2) + String(number).padStart(3, '0'))
    }
  }
  return codes
}

/** The digits with which the postcodes of a commune start, as a rule. */
const startOf = (code: string): string => code.slice(0, 2).replace(/^2[AB]/, '20')

/** The postcodes of each of the codes, ascending. */
export function unpackPostcodes(text: string, codes: readonly string[]): string[][] {
  let last = ''
  return text.split(ENTRY).map((entry, at) => {
    if (entry !== '') last = entry
    if (last === '-') return []
    const start = startOf(codes[at]!)
    return last
      .split(PART)
      .map((said) => (said.length === 5 ? said : `${start}${said.padEnd(3, '0')}`))
  })
}

/** The current code of each code that is none any more. */
export function unpackFormer(text: string): Map<string, string> {
  const former = new Map<string, string>()
  for (const [code = '', ...olds] of unpackParts(text)) {
    for (const old of olds) former.set(old.length === 5 ? old : code.slice(0, 2) + old, code)
  }
  return former
}
