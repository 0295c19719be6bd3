import { serve } from './bridge'
import type { Wire } from './bridge'
import type { Engine } from './engine'
import type { WorkerPatterns } from './patterns'
import type { EngineCalls } from './protocol'
import type { PackedRecipe, Unpacked } from './recipeWire'
import { RecipeRecords } from './recipeWire'

type Method = (...args: never[]) => Promise<unknown>
type Rest<M extends 'run' | 'cellHistory'> =
  Parameters<EngineCalls[M]> extends [unknown, ...infer R] ? R : never

/** Answers the calls that come over a wire; recipes come as names and the records not held yet. */
export function serveEngine(
  wire: Wire,
  engine: Engine,
  patterns: Pick<WorkerPatterns, 'connect'>,
): void {
  const records = new RecipeRecords()
  const methods = new Map<string, Method>(Object.entries(engine) as [string, Method][])

  const withRecipe = async <T>(
    packed: PackedRecipe,
    answer: (recipe: NonNullable<ReturnType<RecipeRecords['unpack']>>) => Promise<T>,
  ): Promise<Unpacked<T>> => {
    const recipe = records.unpack(packed)
    return recipe ? { answer: await answer(recipe) } : { missing: true }
  }
  methods.set('run', (packed: PackedRecipe, ...rest: Rest<'run'>) =>
    withRecipe(packed, (recipe) => engine.run(recipe, ...rest)),
  )
  methods.set('cellHistory', (packed: PackedRecipe, ...rest: Rest<'cellHistory'>) =>
    withRecipe(packed, (recipe) => engine.cellHistory(recipe, ...rest)),
  )

  serve(wire, methods)
  const hear = wire.onmessage
  wire.onmessage = (event: MessageEvent) => {
    const { type, port } = event.data as { type: string; port?: MessagePort }
    if (type === 'patterns' && port) patterns.connect(port)
    else hear?.(event)
  }
}
