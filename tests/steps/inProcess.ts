import type { StepContext } from '../../src/steps/define'
import type { Control } from '../../src/table/mapTexts'
import { checkPattern, compilePatternReplace, readTemplate } from '../../src/values/pattern'
import { ok } from '../../src/values/result'

/** A control that makes every other pause a wait, so both ways are taken. */
export function waitingControl(): Control {
  let pauses = 0
  return { pause: () => (pauses++ % 2 === 0 ? Promise.resolve() : null) }
}

/** What a step asks outside, answered in the same process. */
export const inProcess = (control: Control = waitingControl()): Omit<StepContext, 'stepId'> => ({
  control,
  matchPattern: (pattern, texts) => {
    const checked = checkPattern(pattern.source, pattern)
    if (!checked.ok) return Promise.resolve(checked)
    const { source, flags } = checked.value
    const expression = new RegExp(source, flags.replace('g', ''))
    const verdicts = texts.map((text) => (expression.test(text) ? 1 : 0))
    return Promise.resolve(ok(Uint8Array.from(verdicts)))
  },
  replacePattern: (pattern, replacement, texts) => {
    const checked = checkPattern(pattern.source, pattern)
    if (!checked.ok) return Promise.resolve(checked)
    const template = readTemplate(replacement, checked.value)
    if (!template.ok) return Promise.resolve(template)
    return Promise.resolve(ok(texts.map(compilePatternReplace(checked.value, template.value))))
  },
})
