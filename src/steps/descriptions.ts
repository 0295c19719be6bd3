import type { StepDescription } from './define'
import type { StepKind } from './index'
import { stepOfKind, steps } from './index'

/** What the interface knows of each step: kind, menus, params and words. */
export const stepDescriptions: readonly StepDescription<StepKind>[] = steps

export const descriptionOf = (kind: string): StepDescription<StepKind> | undefined =>
  stepOfKind(kind)
