import type { Case } from './form'

/** Where our product differs on purpose from what a case asks. */
export interface Difference {
  readonly form: string
  readonly reason: string
  readonly covers: (testCase: Case & Readonly<Record<string, unknown>>) => boolean
}

const noColumn = ({ params }: Case): boolean =>
  Array.isArray(params['colnames']) && params['colnames'].length === 0

const sharesNames = (joined: unknown, input: unknown): boolean => {
  const { right } = joined as { readonly right: readonly string[] }
  const { columns } = input as { readonly columns: readonly { readonly name: string }[] }
  return columns.some(({ name }) => right.includes(name))
}

export const deliberateDifferences: readonly Difference[] = [
  {
    form: 'workbench-steps',
    reason: 'No column chosen means every column in the steps that clean, never none.',
    covers: (testCase) =>
      noColumn(testCase) && ['clean-text', 'dropna'].includes(String(testCase['step'])),
  },
  {
    form: 'workbench-steps',
    reason:
      'A column that comes from another tab under a name that is taken is numbered, not refused.',
    covers: ({ step, params, input }) =>
      step === 'jointab' && sharesNames(params['join_columns'], input),
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
