/** What a boundary between other kinds of characters than in the examples costs, by the share of rows. */
export const OTHER_CONTEXT = 0.9

function classOf(text: string, at: number): string {
  const character = text.charAt(at)
  if (character === '') return '$'
  const isSign = /[-+\u2212]/.test(character) && /\d/.test(text.charAt(at + 1))
  if (isSign || /\d/.test(character)) return '9'
  if (/\p{Lu}/u.test(character)) return 'A'
  if (/[\p{L}\p{M}]/u.test(character)) return 'a'
  return /\p{White_Space}/u.test(character) ? ' ' : character
}

const none: ReadonlySet<string> = new Set()
const wordAt = /[\p{L}\p{M}]{2,20}/uy

/** What stands on both sides of a place, a space and what lies beyond it counting as one; `frequent` words by name. */
export function contextOf(text: string, at: number, frequent: ReadonlySet<string> = none): string {
  const before = classOf(text, at - 1)
  const behind = classOf(text, at)
  const far = before === ' ' ? classOf(text, at - 2) : ''
  const start = behind === ' ' ? at + 1 : at
  wordAt.lastIndex = start
  const word = wordAt.exec(text)?.[0] ?? ''
  const next = frequent.has(word) ? word : behind === ' ' ? classOf(text, start) : ''
  return `${far}${before}|${behind}${next}`
}
