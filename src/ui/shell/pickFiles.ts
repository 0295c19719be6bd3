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
  '.gz',
  '.zip',
  'text/csv',
  'text/plain',
]

export const acceptedFiles = [...tableFiles, '.etabli']

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
