const CELL_PADDING = 20
/** Type icon, menu button and padding of a header. */
const HEADER_PADDING = 68

export const MIN_WIDTH = 60
const NARROWEST = 84
const WIDEST = 300

/** The width of a text as the grid draws it, in pixels. */
export type Measure = (text: string, isBold: boolean) => number

/** The width a column starts with: most of its first texts fit, a few long ones do not widen it. */
export function startingWidth(name: string, texts: readonly string[], measure: Measure): number {
  const byLength = texts.map((text) => text.slice(0, 80)).sort((a, b) => a.length - b.length)
  const usual = byLength[Math.floor((byLength.length - 1) * 0.9)] ?? ''
  const header = measure(name, true) + HEADER_PADDING
  const wanted = Math.max(Math.min(header, WIDEST * 0.8), measure(usual, false) + CELL_PADDING)
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)))
}

/** The width in which texts are read whole; long ones do not push the rest out of sight. */
export const widthOfTexts = (texts: readonly string[], measure: Measure): number =>
  Math.min(
    WIDEST,
    texts.reduce((widest, text) => Math.max(widest, measure(text.slice(0, 80), false)), 0) +
      CELL_PADDING,
  )

const SEEN_AT_ONCE = 5
const NARROWEST_CAP = 112

/** The widest a column may start, so that the first few are all seen in the room there is. */
export function widthCap(widths: readonly number[], room: number): number {
  const first = widths.slice(0, SEEN_AT_ONCE)
  let cap = WIDEST
  const taken = () => first.reduce((sum, width) => sum + Math.min(width, cap), 0)
  while (cap > NARROWEST_CAP && taken() > room) cap -= 4
  return cap
}

/** The width of the column of row numbers. */
export const numberWidth = (rowCount: number): number =>
  Math.max(44, String(rowCount).length * 8 + 20)

/** Measures with the font of an element; one canvas serves for ever. */
export function measureIn(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const { fontFamily, fontSize } = getComputedStyle(element)
  return (text, isBold) => {
    if (!context) return text.length * 7.5
    context.font = `${isBold ? 600 : 400} ${fontSize} ${fontFamily}`
    return Math.ceil(context.measureText(text).width)
  }
}
