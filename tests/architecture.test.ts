import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { lineOf, readSources, walk, type Import, type Source } from './tools/sources'

interface Layer {
  /** Folders, or files where only they are meant, whose code it may run. */
  readonly uses: readonly string[]
  /** Those of which it may know the types, beside the ones it uses. */
  readonly knows?: readonly string[]
  /** Packages whose code it may run. */
  readonly packages?: readonly string[]
}

const pure = [
  'values',
  'reference',
  'table',
  'formula',
  'learn',
  'steps',
  'schema',
  'explore',
  'geo',
  'recipe',
]

/** What a step is, in words too, and whether params fit it, without what it does. */
const describing = [
  'steps/descriptions',
  'steps/check',
  'steps/columnRefs',
  'steps/conditionWords',
  'steps/ruleWords',
]

/** Changing a recipe as data, without running it. */
const editing = [
  'recipe/editing',
  'recipe/editBlocks',
  'recipe/extend',
  'recipe/history',
  'recipe/records',
  'recipe/replay',
  'recipe/tableLinks',
  'recipe/correspondences',
  'recipe/takenOver',
]

/** The disk as the state writes it; bytes and snapshots are the worker's. */
const keeping = [
  'projects',
  'saveQueue',
  'locks',
  'housekeeping',
  'persistence',
  'openings',
  'stepLists',
].map((file) => `storage/${file}`)

/** Who may import whom. A folder may always import itself; what is not named here is refused. */
const layers: Readonly<Record<string, Layer>> = {
  values: { uses: [] },
  // The bundled lists. What carries one along is fetched by the worker alone: others name its types.
  reference: { uses: ['values'] },
  table: { uses: ['values'] },
  formula: { uses: ['values'] },
  learn: { uses: ['values', 'table'] },
  steps: {
    uses: ['values', 'table', 'formula', 'learn', 'reference/findPlaces', 'reference/years'],
    knows: ['reference'],
  },
  schema: { uses: ['values', 'table'] },
  explore: { uses: ['values', 'table'] },
  geo: { uses: ['values', 'table'] },
  recipe: { uses: ['values', 'table', 'steps', 'schema', 'explore', 'geo', 'reference/years'] },
  io: { uses: pure, packages: ['papaparse', 'fflate', 'zod', '@e965/xlsx'] },
  worker: { uses: [...pure, 'io', 'storage/blobs'], knows: ['storage'], packages: [] },
  storage: { uses: [], knows: [...pure, 'io'], packages: ['idb'] },
  i18n: { uses: [], knows: [...pure, 'io', 'worker', 'storage', 'state'] },
  state: {
    uses: ['values', 'formula', ...describing, ...editing, ...keeping],
    knows: [...pure, 'io', 'worker', 'storage', 'i18n'],
    packages: ['zustand'],
  },
  ui: {
    uses: [
      'values',
      'formula',
      ...describing,
      'recipe/lineage',
      'recipe/tableLinks',
      'recipe/correspondences',
      'state',
      'i18n',
      'storage/names',
    ],
    knows: [...pure, 'io', 'worker', 'storage'],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react'],
  },
}

/** Folders that may not be there yet. */
const laterLayers = ['schema', 'geo']

/** A package that only one folder, or one file, may name at all, its types included. */
const owners: Readonly<Record<string, string>> = {
  'ag-grid-community': 'ui/grid/',
  'ag-grid-react': 'ui/grid/',
  '@ag-grid-community/locale': 'ui/grid/',
  idb: 'storage/',
  papaparse: 'io/',
  fflate: 'io/',
  '@e965/xlsx': 'io/workbook/sheetjs',
}

/** The one file that binds the store to React. */
const bindingFile = 'ui/useApp.ts'

const wiring = ['main.tsx', 'pureGlobals.d.ts']

const sources = readSources('src')
const layerOf = (path: string) => path.split('/')[0] ?? path
const isIn = (target: string, places: readonly string[]) =>
  places.some((place) => target === place || target.startsWith(`${place}/`))

const isAllowed = ({ path }: Source, { target, isPackage, isType }: Import) => {
  const own = layerOf(path)
  const layer = layers[own]
  if (!layer) return false
  const owner = owners[target]
  if (isPackage) {
    if (owner) return path.startsWith(owner)
    if (target === 'zustand' && path === bindingFile) return true
    return isIn(target, layer.packages ?? [])
  }
  if (layerOf(target) === own || isIn(target, layer.uses)) return true
  return isType && isIn(target, layer.knows ?? [])
}

const tellImport = ({ path }: Source, { target, line, isType }: Import) =>
  `src/${path}:${line} imports ${isType ? 'the types of ' : ''}${target}`

/** Every node of every source for which `find` gives a word, as `file:line word`. */
const findAll = (find: (node: ts.Node, source: Source) => string | undefined) => {
  const found: string[] = []
  for (const source of sources)
    walk(source.tree, (node) => {
      const told = find(node, source)
      if (told !== undefined) found.push(`src/${source.path}:${lineOf(source.tree, node)} ${told}`)
    })
  return found
}

describe('layers', () => {
  it('reads the whole source', () => {
    const read = new Set(sources.map(({ path }) => layerOf(path)))
    const expected = Object.keys(layers).filter((layer) => !laterLayers.includes(layer))
    expect(expected.filter((layer) => !read.has(layer))).toEqual([])
    expect(sources.length).toBeGreaterThan(150)
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(600)
  })

  it('has a rule for every folder', () => {
    const unknown = sources
      .map(({ path }) => path)
      .filter((path) => !wiring.includes(path) && !(layerOf(path) in layers))
    expect(unknown).toEqual([])
  })

  it('imports only what the table allows', () => {
    const refused = sources
      .filter(({ path }) => !wiring.includes(path))
      .flatMap((source) =>
        source.imports
          .filter((one) => !isAllowed(source, one))
          .map((one) => tellImport(source, one)),
      )
    expect(refused).toEqual([])
  })

  it('imports files that exist', () => {
    const paths = new Set(sources.map(({ path }) => path.replace(/\.tsx?$/, '')))
    const lost = sources.flatMap((source) =>
      source.imports
        .filter(({ target, isPackage }) => !isPackage && !/\.(css|svg|csv|json)$/.test(target))
        .filter(({ target }) => !paths.has(target) && !paths.has(`${target}/index`))
        .map((one) => tellImport(source, one)),
    )
    expect(lost).toEqual([])
  })

  it('keeps each panel from importing another', () => {
    const crossing = sources
      .filter(({ path }) => path.startsWith('ui/panel'))
      .flatMap((source) =>
        source.imports
          .filter(({ target }) => /^ui\/panels?\//.test(target))
          .filter(({ target }) => target.split('/')[2] !== source.path.split('/')[2])
          .map((one) => tellImport(source, one)),
      )
    expect(crossing).toEqual([])
  })
})

describe('files', () => {
  it('are at most 400 lines, components 150', () => {
    const all = [
      ...sources.map((source) => ({ ...source, path: `src/${source.path}` })),
      ...readSources('tests').map((source) => ({ ...source, path: `tests/${source.path}` })),
    ]
    const long = all
      .filter(({ path, lines }) => lines > (/^src\/.*\.tsx$/.test(path) ? 150 : 400))
      .map(({ path, lines }) => `${path} has ${lines} lines`)
    expect(long).toEqual([])
  })

  it('are no barrels', () => {
    const barrels = sources
      .filter(({ tree }) => tree.statements.length > 0)
      .filter(({ tree }) =>
        tree.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier),
      )
      .map(({ path }) => path)
    expect(barrels).toEqual([])
  })
})

const namesOf = new Map<Source, Set<string>>()

/** The names that a file gives itself: a function of its own may be called as it likes. */
const declaredNames = (source: Source): Set<string> => {
  const known = namesOf.get(source)
  if (known) return known
  const names = new Set<string>()
  namesOf.set(source, names)
  walk(source.tree, (node) => {
    const isNamed =
      ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isParameter(node)
    if (isNamed && node.name) names.add(node.name.getText())
  })
  return names
}

const hasLetter = (text: string) => /\p{L}/u.test(text)

/** The literal text that an expression would show, through conditions and fallbacks. */
const shownText = (node: ts.Expression): string | undefined => {
  if (ts.isParenthesizedExpression(node)) return shownText(node.expression)
  if (ts.isStringLiteralLike(node)) return hasLetter(node.text) ? node.text : undefined
  if (ts.isTemplateExpression(node)) {
    const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('')
    return hasLetter(text) ? text : undefined
  }
  if (ts.isConditionalExpression(node)) return shownText(node.whenTrue) ?? shownText(node.whenFalse)
  if (ts.isBinaryExpression(node)) return shownText(node.right)
  return undefined
}

const shownAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
  'label',
  'description',
  'errorMessage',
])

describe('words', () => {
  it('stand in the catalogues, not in components', () => {
    const literals = findAll((node) => {
      if (ts.isJsxText(node)) return hasLetter(node.text) ? node.text.trim() : undefined
      if (!ts.isJsxExpression(node) && !ts.isJsxAttribute(node)) return undefined
      if (ts.isJsxAttribute(node)) {
        const isShown = shownAttributes.has(node.name.getText())
        const value = node.initializer
        return isShown && value && ts.isStringLiteral(value) ? shownText(value) : undefined
      }
      const isChild = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)
      const isShown =
        ts.isJsxAttribute(node.parent) && shownAttributes.has(node.parent.name.getText())
      return node.expression && (isChild || isShown) ? shownText(node.expression) : undefined
    })
    expect(literals).toEqual([])
  })
})

describe('code', () => {
  it('is typed without holes', () => {
    const holes = findAll((node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined))
    const silenced = sources
      .filter(({ text }) => /@ts-(ignore|nocheck|expect-error)/.test(text))
      .map(({ path }) => path)
    expect([...holes, ...silenced]).toEqual([])
  })

  it('asks nothing of the network and runs no text', () => {
    const forbidden = [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'sendBeacon',
      'eval',
      'Function',
      'importScripts',
    ]
    const writesMarkup = /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML)$/
    const calls = findAll((node, source) => {
      if (ts.isIdentifier(node) && writesMarkup.test(node.text)) return node.text
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined
      const called = node.expression.getText()
      const name = called.replace(/^(globalThis|window|self|navigator)\./, '')
      const isOwn = name === called && declaredNames(source).has(name)
      return forbidden.includes(name) && !isOwn ? called : undefined
    })
    expect(calls).toEqual([])
  })

  it('has an address of no other origin, but the names of standards', () => {
    const known = /^(http:\/\/www\.w3\.org\/|https?:\/\/?$)/
    const addresses = findAll((node) =>
      ts.isStringLiteralLike(node) &&
      /^(https?|wss?):\/\/[\w.-]+/.test(node.text) &&
      !known.test(node.text)
        ? node.text
        : undefined,
    )
    expect(addresses.filter((told) => !told.startsWith('src/i18n/'))).toEqual([])
  })
})
