import { useCallback } from 'react'
import type { Step } from '../../recipe/recipe'
import { parseParams } from '../../steps/check'
import { descriptionOf } from '../../steps/descriptions'
import { useLanguage } from '../useApp'

/** The title of a step by its kind; the kind itself when this version does not know it. */
export function useStepTitle(): (kind: string) => string {
  const language = useLanguage()
  return useCallback((kind) => descriptionOf(kind)?.messages[language].title ?? kind, [language])
}

/** What a step does, in the user's name for it or in its own sentence. */
export function useStepSentence(): (step: Step) => string {
  const language = useLanguage()
  return useCallback(
    (step) => {
      if (step.name !== undefined) return step.name
      const description = descriptionOf(step.kind)
      if (!description) return step.kind
      const { sentence, title } = description.messages[language]
      const params = parseParams(description, step.params)
      return params.ok ? sentence(params.value) : title
    },
    [language],
  )
}
