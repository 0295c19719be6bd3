import type { StepDescription } from './define'
import type { StepKind, stepOfKind, steps } from './index'

/** Every step in both languages is heavy, and a page without steps shows none: they come when asked for. */
let held: { readonly steps: typeof steps; readonly stepOfKind: typeof stepOfKind } | null = null

/** Fetches what is known of the steps, unless it is there. Rejects when it cannot be; the next call tries again. */
export async function fetchDescriptions(): Promise<void> {
  held ??= await import('./index')
}

export const hasDescriptions = (): boolean => held !== null

const known = () => {
  if (!held) throw new Error('Steps were asked about before what is known of them was fetched')
  return held
}

/** What the interface knows of each step: kind, menus, params and words. Only once fetched. */
export const stepDescriptions = (): readonly StepDescription<StepKind>[] => known().steps

/** The same of one step; undefined for a kind this version does not know. Only once fetched. */
export const descriptionOf = (kind: string): StepDescription<StepKind> | undefined =>
  known().stepOfKind(kind)
