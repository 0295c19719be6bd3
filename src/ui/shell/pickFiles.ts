export const acceptedFiles = ['.csv', '.tsv', '.tab', '.txt', '.etabli', 'text/csv', 'text/plain']

/** Asks the browser for files. Nothing is called when the user gives up. */
export function pickFiles(onPick: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = acceptedFiles.join(',')
  input.addEventListener('change', () => {
    if (input.files && input.files.length > 0) onPick([...input.files])
  })
  input.click()
}
