const LONGEST = 120

/** Names that Windows keeps for its devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i

/**
 * Names of files that every system takes, each once whatever its case: without the marks that name folders, no dot
 * or space at an end, not one that Windows keeps for itself, not too long. `fallback` stands for what has no name.
 */
export function fileNames(
  names: readonly string[],
  extension: string,
  fallback: string,
): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const stem = legalStem(name) || fallback
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`
      const candidate = `${cut(stem, LONGEST - tail.length).trimEnd()}${tail}${extension}`
      const key = candidate.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  })
}

/** The name without what no system takes; may be empty. */
export function legalStem(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, ' ')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  const short = cut(clean, LONGEST).replace(/[ .]+$/, '')
  return RESERVED.test(short) ? `_${short}` : short
}

/** Not more units than this, and no half of a surrogate pair. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
