/** Files that hold tables. */
export const tableFiles = [
  '.csv',
  '.tsv',
  '.tab',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.ods',
  '.fods',
  '.json',
  '.geojson',
  '.jsonl',
  '.ndjson',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.gz',
  '.zip',
  'text/csv',
  'text/plain',
]

export const acceptedFiles = [...tableFiles, '.etabli']

/** Asks the browser for files. Nothing is called when the user gives up. */
export const pickFiles = (onPick: (files: readonly File[]) => void): void =>
  pick(acceptedFiles, true, onPick)

/** Asks the browser for one file of these forms. */
export const pickFile = (accepted: readonly string[], onPick: (file: File) => void): void =>
  pick(accepted, false, ([file]) => {
    if (file) onPick(file)
  })

function pick(
  accepted: readonly string[],
  isSeveral: boolean,
  onPick: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = isSeveral
  input.accept = accepted.join(',')
  input.addEventListener('change', () => {
    if (input.files && input.files.length > 0) onPick([...input.files])
  })
  input.click()
}
