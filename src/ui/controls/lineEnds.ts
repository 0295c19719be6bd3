/**
 * A field of the page knows one line end only. The text that was typed gets those the cell had before,
 * so that changing a word changes nothing else.
 */
export function keepLineEnds(before: string, typed: string): string {
  const end = /\r\n|\r|\n/u.exec(before)?.[0]
  return end === undefined || end === '\n' ? typed : typed.replace(/\r\n|\n/gu, end)
}
