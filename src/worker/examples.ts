import type { Example } from '../learn/learn'
import { Cancelled } from '../recipe/run'
import type { ExampleReport } from '../steps/learnExamples'
import { learnExamples } from '../steps/learnExamples'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import type { Result } from '../values/result'
import { fail } from '../values/result'

/** Learns from examples over a table; stopped, it fails with `stopped`. */
export async function answerExamples(
  tableOf: () => Promise<Table>,
  columns: readonly ColumnId[],
  examples: readonly Example[],
  control: Control,
): Promise<Result<ExampleReport>> {
  try {
    return await learnExamples(await tableOf(), columns, examples, control)
  } catch (error) {
    if (error instanceof Cancelled) return fail('stopped')
    throw error
  }
}
