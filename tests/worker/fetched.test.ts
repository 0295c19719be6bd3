import { describe, expect, it } from 'vitest'
import { EngineError } from '../../src/worker/bridge'
import { fetched } from '../../src/worker/fetched'

describe('a part of the engine fetched on demand', () => {
  it('is what was fetched', async () => {
    await expect(fetched(Promise.resolve('part'))).resolves.toBe('part')
  })

  it('is an issue when it cannot be fetched', async () => {
    const missing = new TypeError('Failed to fetch dynamically imported module: ./sheets.js')
    const error: unknown = await fetched(Promise.reject(missing)).catch((told: unknown) => told)
    expect(error).toBeInstanceOf(EngineError)
    expect((error as EngineError).issue).toEqual({ code: 'partNotLoaded', data: {} })
  })

  it('lets a bug through', async () => {
    await expect(fetched(Promise.reject(new RangeError('bug')))).rejects.toThrow('bug')
  })
})
