import { count } from '../language'

const n = (value: number, one: string, other: string) => count('en', value, one, other)

export const common = {
  rows: (value: number) => n(value, 'row', 'rows'),
  columns: (value: number) => n(value, 'column', 'columns'),
  cells: (value: number) => n(value, 'cell', 'cells'),
  undo: 'Undo',
  redo: 'Redo',
  apply: 'Apply',
  closeWithoutApplying: 'Close without applying',
  close: 'Close',
  stop: 'Stop',
  delete: 'Delete',
  rename: 'Rename',
  duplicate: 'Duplicate',
  cancelled: 'Stopped. Nothing was changed.',
}
