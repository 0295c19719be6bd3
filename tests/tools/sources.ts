import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Import {
  /** The path below `src/` without its ending, or the name of the package. */
  readonly target: string
  readonly isPackage: boolean
  /** Erased when compiled: nothing of the target reaches whoever runs the file. */
  readonly isType: boolean
  readonly line: number
}

export interface Source {
  /** The path below the folder that was read. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly tree: ts.SourceFile
  readonly imports: readonly Import[]
}

const isScript = (name: string) => /\.(ts|tsx|mts|mjs)$/.test(name)

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(path)
      return isScript(entry.name) ? [path] : []
    })

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Whether an import or export declaration leaves nothing behind once compiled. */
const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause
    const named = clause && ts.isNamedExports(clause) ? clause.elements : undefined
    return node.isTypeOnly || (named !== undefined && named.every((one) => one.isTypeOnly))
  }
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  )
}

const isImportMetaUrl = (node: ts.Node | undefined) => node?.getText() === 'import.meta.url'

/** The text that a node names as another module, and whether only its types are meant. */
const moduleNamed = (node: ts.Node): { name: ts.Node; isType: boolean } | undefined => {
  if (ts.isImportDeclaration(node)) return { name: node.moduleSpecifier, isType: isTypeOnly(node) }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { name: node.moduleSpecifier, isType: isTypeOnly(node) }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { name: node.argument.literal, isType: true }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0] && { name: node.arguments[0], isType: false }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [name, base] = node.arguments ?? []
    return name && isImportMetaUrl(base) ? { name, isType: false } : undefined
  }
  return undefined
}

export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node) =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1

const readImports = (tree: ts.SourceFile, root: string, file: string): Import[] => {
  const imports: Import[] = []
  walk(tree, (node) => {
    const named = moduleNamed(node)
    if (!named) return
    const line = lineOf(tree, node)
    if (!ts.isStringLiteralLike(named.name))
      throw new Error(`${file}:${line} imports what only running it would tell`)
    const specifier = named.name.text.replace(/\?.*$/, '')
    const isPackage = !specifier.startsWith('.')
    const target = isPackage
      ? packageName(specifier)
      : relative(root, resolve(dirname(file), specifier)).replace(/(?<!\.d)\.(ts|tsx|js)$/, '')
    imports.push({ target, isPackage, isType: named.isType, line })
  })
  return imports
}

/** Reads every script below a folder, with what it imports in any way. */
export const readSources = (folder: string): Source[] => {
  const root = resolve(projectRoot, folder)
  return listFiles(root).map((file) => {
    const text = readFileSync(file, 'utf8')
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind)
    return {
      path: relative(root, file),
      text,
      lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
      tree,
      imports: readImports(tree, root, file),
    }
  })
}
