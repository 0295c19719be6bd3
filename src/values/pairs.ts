/** The lines of two columns copied from a spreadsheet, or null for one plain text that is pasted as any text is. */
export const pairsInPaste = (pasted: string): { from: string; to: string }[] | null => {
  if (!pasted.includes('\t')) return null
  return pasted
    .replace(/(?:\r\n|\r|\n)+$/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => {
      const [from = '', to = ''] = line.split('\t')
      return { from, to }
    })
}
