/** Hands over what a clipboard holds: files, else its text, with the page it is cut from where there is one. */
export function pasteInto(
  clipboard: Pick<DataTransfer, 'files' | 'getData'> | null,
  to: {
    readonly files: (files: readonly File[]) => Promise<void>
    readonly text: (text: string, html: string) => Promise<void>
  },
): void {
  const files = [...(clipboard?.files ?? [])]
  const text = clipboard?.getData('text/plain') ?? ''
  const html = clipboard?.getData('text/html') ?? ''
  // Spreadsheets put a picture of the cells beside them.
  const isPicture = files.every(({ type }) => type.startsWith('image/'))
  if (files.length > 0 && !(isPicture && text !== '')) void to.files(files)
  else void to.text(text, html)
}
