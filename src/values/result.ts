/** What an expected failure says: a code the interface turns into a sentence, and named values for it. */
export interface Issue {
  readonly code: string
  readonly data: Readonly<Record<string, IssueValue>>
}

export type IssueValue = string | number | boolean | null | readonly (string | number)[]

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: Issue }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const issue = (code: string, data: Issue['data'] = {}): Issue => ({ code, data })

export const fail = (code: string, data: Issue['data'] = {}): { ok: false; issue: Issue } => ({
  ok: false,
  issue: issue(code, data),
})
