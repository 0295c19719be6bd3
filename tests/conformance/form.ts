/** A case of any form, as read from a file: what it is and where it is annotated for this product. */
export interface Case {
  readonly id: string
  readonly params: Readonly<Record<string, unknown>>
  readonly input: unknown
  /** Some functions give one text, or a list of texts. */
  readonly expect: Expected
  readonly etabli?: { readonly expect: Expected; readonly why: string }
  readonly etabliParams?: Readonly<Record<string, unknown>>
}

export interface ExpectedColumn {
  readonly name: string | null
  readonly values: readonly unknown[]
}

export interface UnreadCell {
  readonly col: string
  readonly row: number
}

/** What must come out; which of these are there depends on the form. */
export interface Expected {
  readonly columns?: readonly (ExpectedColumn | string)[]
  readonly rows?: readonly (readonly unknown[])[]
  readonly keptRows?: readonly number[]
  readonly warning?: unknown
  readonly error?: unknown
  readonly unread?: readonly UnreadCell[]
  readonly number?: string
  readonly date?: string
  /** By example: what each row gets (null: nothing), and how many rows are listed as having nothing. */
  readonly filled?: readonly (string | null)[]
  readonly listed?: number
  readonly refuse?: boolean
}

export interface GotColumn {
  readonly name: string
  readonly values: readonly string[]
}

/** What our product gave, in the shape of what is expected. */
export type Got =
  | { readonly error: string }
  | {
      readonly columns: readonly GotColumn[]
      readonly warning?: string
      readonly unread?: readonly UnreadCell[]
      /** Whether each listed cell kept its text. */
      readonly isUnreadKept?: boolean
    }
  | {
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly warning?: string
    }
  | { readonly keptRows: readonly number[] }
  | { readonly number: string }
  | { readonly date: string }
  | { readonly error: true }
  | readonly string[]
  | { readonly filled: readonly (string | null)[]; readonly listed: number }
  | { readonly refuse: true; readonly why: string }
  | string

/** What an adapter answers for a case: what came out, or what is not built yet. */
export type Answer = { readonly got: Got } | { readonly notBuilt: string }

export type Adapter = (testCase: Case) => Promise<Answer>

/** The text of a cell given as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return JSON.stringify(value)
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(20)
}
