import type { Issue, Result } from '../values/result'
import type { Saved } from './projects'

export type SaveStatus =
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly time: number }
  | { readonly status: 'unsaved'; readonly issue: Issue }

/** One write; must be safe to try again as it is. */
export type Write = () => Promise<Result<Saved>>

const delays = [1000, 3000, 10_000, 30_000] as const

/** Failures that time does not mend: tried again only when asked. */
const lasting = new Set(['unknownProject', 'newerDatabase'])

export interface SaveQueueOptions {
  readonly onStatus: (status: SaveStatus) => void
  /** The tab lost the token: what it wrote since is kept as a branch. */
  readonly onLost: (issue: Issue) => void
  readonly later?: (run: () => void, delay: number) => () => void
}

const laterByTimer = (run: () => void, delay: number) => {
  const timer = setTimeout(run, delay)
  return () => clearTimeout(timer)
}

/**
 * Writes in the order given, one at a time. `saved` is told only when nothing waits. A write that fails
 * stays first in line and is tried again, later and later, or at once by `retry`.
 */
export class SaveQueue {
  private readonly waiting: Write[] = []
  private isRunning = false
  private failures = 0
  private cancelRetry: (() => void) | null = null
  private isClosed = false
  private lost: Issue | null = null
  private idle: (() => void)[] = []

  constructor(private readonly options: SaveQueueOptions) {}

  /** Whether everything given is on disk. */
  get isSaved(): boolean {
    return this.waiting.length === 0 && !this.lost
  }

  push(write: Write): void {
    this.waiting.push(write)
    if (!this.cancelRetry) this.run()
  }

  /** Tries again now. */
  retry(): void {
    this.cancelRetry?.()
    this.cancelRetry = null
    this.run()
  }

  /** Resolves when nothing waits, or what waits failed for now. */
  settled(): Promise<void> {
    if (!this.isRunning) return Promise.resolve()
    return new Promise((resolve) => this.idle.push(resolve))
  }

  /** Writes nothing more. */
  close(): void {
    this.isClosed = true
    this.cancelRetry?.()
    this.cancelRetry = null
    this.waiting.length = 0
  }

  private run(): void {
    if (this.isRunning || this.isClosed || this.waiting.length === 0) return
    this.isRunning = true
    this.options.onStatus({ status: 'saving' })
    void this.drain().finally(() => {
      this.isRunning = false
      this.idle.splice(0).forEach((resolve) => resolve())
    })
  }

  private async drain(): Promise<void> {
    let time = 0
    while (this.waiting.length > 0) {
      const result = await this.waiting[0]!()
      if (this.isClosed) return
      if (result.ok) time = result.value.time
      // The state is on disk all the same, as a branch; so will be those behind it.
      else if (result.issue.code === 'lostWriter') this.lost = result.issue
      else return this.failed(result.issue)
      this.waiting.shift()
      this.failures = 0
    }
    const { lost } = this
    if (!lost) return this.options.onStatus({ status: 'saved', time })
    this.options.onStatus({ status: 'unsaved', issue: lost })
    this.options.onLost(lost)
  }

  private failed(issue: Issue): void {
    this.options.onStatus({ status: 'unsaved', issue })
    if (lasting.has(issue.code)) return
    const delay = delays[Math.min(this.failures, delays.length - 1)]!
    this.failures++
    const later = this.options.later ?? laterByTimer
    this.cancelRetry = later(() => {
      this.cancelRetry = null
      this.run()
    }, delay)
  }
}
