import type { Issue, IssueValue } from '../values/result'

/** The counts that are good news of a step while all of these are 0. */
const troubles: Readonly<Record<string, readonly string[]>> = {
  placesTold: ['several', 'unknown', 'cedex', 'former'],
  lookedUp: ['unmatched', 'several'],
}

const isNone = (value: IssueValue | undefined): boolean => value === undefined || value === 0

/** Whether what a step tells beside its result asks for nothing: it is said plainly, without a warning sign. */
export function isGoodNews({ code, data }: Issue): boolean {
  const counts = Object.hasOwn(troubles, code) ? troubles[code] : undefined
  return counts?.every((count) => isNone(data[count])) ?? false
}

export interface ToldApart {
  readonly news: readonly Issue[]
  readonly remarks: readonly Issue[]
}

/** What a step tells: the good news, and what is worth a look. */
export const tellApart = (warnings: readonly Issue[]): ToldApart => ({
  news: warnings.filter(isGoodNews),
  remarks: warnings.filter((warning) => !isGoodNews(warning)),
})
