import { count, formatNumber } from '../language'

const n = (value: number, one: string, other: string) => count('en', value, one, other)

export const common = {
  rows: (value: number) => n(value, 'row', 'rows'),
  columns: (value: number) => n(value, 'column', 'columns'),
  cells: (value: number) => n(value, 'cell', 'cells'),
  values: (value: number) => n(value, 'value', 'values'),
  steps: (value: number) => n(value, 'step', 'steps'),
  number: (value: number) => formatNumber('en', value),
  quoted: (text: string) => `“${text}”`,
  appName: 'Établi',
  undo: 'Undo',
  redo: 'Redo',
  retry: 'Try again',
  apply: 'Apply',
  closeWithoutApplying: 'Close without applying',
  close: 'Close',
  stop: 'Stop',
  delete: 'Delete',
  rename: 'Rename',
  duplicate: 'Duplicate',
  modify: 'Change',
  search: 'Search',
  more: 'More',
  loading: 'Loading…',
  cancelled: 'Stopped. Nothing was changed.',
}
