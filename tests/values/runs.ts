/** How property tests run: a hundred times, more in the deep suite. */
export const runs = { numRuns: Number(process.env['ETABLI_RUNS'] ?? 100) }
