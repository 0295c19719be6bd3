import type { ProjectDoc } from '../recipe/recipe'
import { fetchDescriptions } from '../steps/descriptions'
import type { Context } from './context'
import { tellIssue } from './context'

/** Fetches what is known of the steps. False, and told, when it cannot be fetched. */
export async function knowSteps(context: Pick<Context, 'store'>): Promise<boolean> {
  try {
    await fetchDescriptions()
    return true
  } catch {
    tellIssue(context, { code: 'partNotLoaded', data: {} })
    return false
  }
}

export const hasSteps = ({ tables }: ProjectDoc): boolean =>
  tables.some(({ steps }) => steps.length > 0)
