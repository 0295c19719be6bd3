/** Milliseconds by name, one entry per repetition. */
export type Times = Map<string, number[]>

export function note(times: Times, name: string, value: number): void {
  const list = times.get(name) ?? []
  list.push(value)
  times.set(name, list)
}

export async function timed<T>(times: Times, name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await work()
  note(times, name, performance.now() - start)
  return value
}

/** The longest task of the page while some work goes on. */
export async function longestTask<T>(
  times: Times,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  const value = await work()
  // Entries come a little after their task.
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  note(times, `longest page task, ${name}`, longest)
  return value
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [below = NaN, above = NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (below + above) / 2
}

export const nearWorst = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN
