import { checkPattern } from '../values/pattern'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import type { StepContext, UserPattern } from './define'

/** Texts sent with one question: enough to be worth the way, few enough to stop in between. */
const BATCH = 32_768

/** A pattern ready to be asked, or the issue of its syntax. */
export function readPattern(
  source: string,
  options: { readonly ignoreCase: boolean; readonly wholeCell: boolean },
): Result<UserPattern & { readonly groupCount: number; readonly groupNames: readonly string[] }> {
  const checked = checkPattern(source, options)
  if (!checked.ok) return checked
  const { flags, ...pattern } = checked.value
  return ok({ ...pattern, ignoreCase: flags.includes('i') })
}

/**
 * Asks something about every text of a column that some row bears, batch by batch; `answered` gets the codes and
 * what came back.
 */
export async function askTexts<T>(
  column: Column,
  { control }: StepContext,
  ask: (texts: readonly string[]) => Promise<Result<T>>,
  answered: (codes: readonly number[], answers: T) => void,
): Promise<Result<null>> {
  const { texts } = column
  const counts = column.counts()
  for (let from = 0; from < texts.size; from += BATCH) {
    const to = Math.min(from + BATCH, texts.size)
    const codes: number[] = []
    const asked: string[] = []
    texts.forEach(
      (text, code) => {
        if (counts[code] === 0) return
        codes.push(code)
        asked.push(text)
      },
      from,
      to,
    )
    if (asked.length > 0) {
      const answers = await ask(asked)
      if (!answers.ok) return answers
      answered(codes, answers.value)
    }
    const wait = control.pause(to, texts.size)
    if (wait) await wait
  }
  return ok(null)
}
