import type { Plugin } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [name: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* nodesIn(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) yield* nodesIn(child)
    }
  }
}

const nameOf = (node: unknown): unknown => (isNode(node) ? (node.name ?? node.value) : undefined)

/** The properties of what is given to `defineStep`, by name. */
function* definedParts(program: Node): Generator<readonly [unknown, Node]> {
  for (const node of nodesIn(program)) {
    if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'defineStep') continue
    const [definition] = node.arguments as readonly Node[]
    if (definition?.type !== 'ObjectExpression') {
      throw new Error('A step is not defined by an object written out.')
    }
    for (const part of definition.properties as readonly Node[]) yield [nameOf(part.key), part]
  }
}

/**
 * Leaves parts out of every step. What a step does is for the worker, what it is called for the page:
 * neither is sent where it is not used. The types say the same: `StepDescription` has no `apply`.
 */
export const withoutStepParts = (left: readonly string[]): Plugin => ({
  name: 'etabli-step-parts',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/steps\/\w+\.ts$/, code: 'defineStep(' },
    handler(code) {
      const program = this.parse(code, { lang: 'ts' }) as unknown as Node
      const parts = [...definedParts(program)].filter(
        ([name]) => typeof name === 'string' && left.includes(name),
      )
      if (parts.length === 0) return undefined
      let kept = code
      for (const [, { start, end }] of parts.toReversed()) {
        const comma = /^\s*,/.exec(kept.slice(end))?.[0].length ?? 0
        kept = kept.slice(0, start) + kept.slice(end + comma)
      }
      return { code: kept, map: null }
    },
  },
})
