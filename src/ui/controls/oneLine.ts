/** Longer texts are cut where they are drawn in the grid; the cell bar shows them whole. */
const DRAWN = 300

const lineBreaks = /\r\n|[\n\r\u0085\u2028\u2029]/gu

/** A text as one line of the grid: line breaks are drawn as a mark. Spaces stay what they are. */
export function oneLine(text: string): string {
  const start = text.length > DRAWN ? `${text.slice(0, DRAWN)}…` : text
  return start.replace(lineBreaks, ' ⏎ ')
}
