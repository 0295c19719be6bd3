import type { Case } from './form'

/** Where our product differs on purpose from what a case asks. */
export interface Difference {
  readonly form: string
  readonly reason: string
  readonly covers: (testCase: Case & Readonly<Record<string, unknown>>) => boolean
}

const noColumn = ({ params }: Case): boolean =>
  Array.isArray(params['colnames']) && params['colnames'].length === 0

export const deliberateDifferences: readonly Difference[] = [
  {
    form: 'workbench-steps',
    reason: 'No column chosen means every column in the steps that clean, never none.',
    covers: (testCase) =>
      noColumn(testCase) && ['clean-text', 'dropna'].includes(String(testCase['step'])),
  },
  {
    form: 'workbench-steps',
    reason: 'No time zone is ever applied: a moment keeps the day that is written.',
    covers: ({ params }) => typeof params['timezone'] === 'string' && params['timezone'] !== 'UTC',
  },
  {
    form: 'openrefine',
    reason:
      'A comma before a dot shows that the column groups its digits: it is read, not refused.',
    covers: ({ function: name, input }) => name === 'to-number' && input === '1,000.5',
  },
]
