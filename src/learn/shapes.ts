const run =
  /(?<letters>\p{L}[\p{L}\p{M}]*(?:['’ -]\p{L}[\p{L}\p{M}]*)*)|(?<digits>[0-9]+)|\p{White_Space}+/gu

const LONG_RUN = 4
const LONGEST = 400

const flavour = (letters: string): string => {
  if (letters === letters.toUpperCase()) return 'A'
  return letters === letters.toLowerCase() ? 'a' : 'B'
}

/**
 * What a text looks like: words joined by spaces, hyphens and apostrophes are one, by their case; runs of digits that
 * may be codes count by their length.
 */
export const shapeOf = (text: string): string =>
  text.slice(0, LONGEST).replace(run, (_found: string, letters?: string, digits?: string) => {
    if (letters !== undefined) return flavour(letters)
    if (digits === undefined) return ' '
    return digits.length < LONG_RUN ? '9' : `9${digits.length}`
  })

const eachWord =
  /(?<letters>\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)|(?<digits>[0-9]+)|\p{White_Space}+/gu

/** As `shapeOf`, without cases and lengths, word by word: for what is left of an input. */
export const coarseShapeOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(eachWord, (_found: string, letters?: string, digits?: string) =>
      letters !== undefined ? 'a' : digits === undefined ? ' ' : '9',
    )
