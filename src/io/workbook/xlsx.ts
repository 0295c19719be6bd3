import type { Control } from '../../table/mapTexts'
import type { Container } from './container'
import type { SheetDraft, WorkbookDraft } from './draft'
import { Refusal } from './refusal'
import { SharedStrings } from './xlsxStrings'
import { SheetHandler } from './xlsxSheet'
import { StylesHandler } from './xlsxStyles'
import { attribute, localName, prefixedAttribute } from './xml'
import type { XmlHandler } from './xml'

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

class RelationsHandler implements XmlHandler {
  readonly relations: Relation[] = []
  listens = false

  open(name: string, tag: string): void {
    if (localName(name) !== 'Relationship') return
    const type = (attribute(tag, 'Type') ?? '').replace(/^.*\//, '')
    const id = attribute(tag, 'Id') ?? ''
    this.relations.push({ id, type, target: attribute(tag, 'Target') ?? '' })
  }

  close(): void {}
  text(): void {}
}

interface ListedSheet {
  readonly name: string
  readonly relation: string
  readonly visibility: SheetDraft['visibility']
}

class BookHandler implements XmlHandler {
  readonly sheets: ListedSheet[] = []
  is1904 = false
  listens = false

  open(name: string, tag: string): void {
    const local = localName(name)
    if (local === 'workbookPr') {
      // Newer programs add an element of the same name that says nothing of it.
      const is1904 = attribute(tag, 'date1904')
      if (is1904 !== null) this.is1904 = /^(?:1|true|on)$/.test(is1904)
    } else if (local === 'sheet') {
      const state = attribute(tag, 'state')
      this.sheets.push({
        name: attribute(tag, 'name') ?? '',
        relation: prefixedAttribute(tag.replace(/\ssheetId\s*=/, ' x='), 'id') ?? '',
        visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      })
    }
  }

  close(): void {}
  text(): void {}
}

/** Where a target stands, seen from the folder of the file that names it. */
export function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

export async function relationsOf(
  container: Container,
  path: string,
  control: Control,
): Promise<readonly Relation[]> {
  const slash = path.lastIndexOf('/')
  const handler = new RelationsHandler()
  const name = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`
  await container.readXml(name, handler, control)
  return handler.relations
}

export const SHEET_KINDS = new Map<string, SheetDraft['kind']>([
  ['chartsheet', 'chart'],
  ['dialogsheet', 'dialog'],
  ['xlMacrosheet', 'macro'],
  ['xlIntlMacrosheet', 'macro'],
])

/** Where the workbook itself stands in the container, or null. */
export async function workbookPath(container: Container, control: Control): Promise<string | null> {
  const roots = await relationsOf(container, '', control)
  const main = roots.find(({ type }) => type === 'officeDocument')
  const path = main ? resolvePath('', main.target) : null
  if (path !== null && container.has(path)) return path
  return ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => container.has(name)) ?? null
}

/** Reads an .xlsx or .xlsm into the draft. */
export async function readXlsx(
  container: Container,
  path: string,
  draft: WorkbookDraft,
  control: Control,
): Promise<void> {
  const book = new BookHandler()
  await container.readXml(path, book, control)
  draft.dateSystem = book.is1904 ? 1904 : 1900
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = await relationsOf(container, path, control)
  const pathOf = (type: string, usual: string): string => {
    const found = relations.find((relation) => relation.type === type)
    return found ? resolvePath(folder, found.target) : `${folder}${usual}`
  }
  const styles = new StylesHandler(draft.formats)
  await container.readXml(pathOf('styles', 'styles.xml'), styles, control)
  const strings = new SharedStrings(draft.texts)
  await container.readXml(pathOf('sharedStrings', 'sharedStrings.xml'), strings, control)
  for (const [at, listed] of book.sheets.entries()) {
    const relation = relations.find(({ id }) => id === listed.relation)
    const sheet = draft.sheet(listed.name)
    sheet.visibility = listed.visibility
    sheet.kind = SHEET_KINDS.get(relation?.type ?? '') ?? 'table'
    if (sheet.kind !== 'table') continue
    const target = relation
      ? resolvePath(folder, relation.target)
      : `${folder}worksheets/sheet${at + 1}.xml`
    await readSheetPart(container, target, new SheetHandler(sheet, draft, styles, strings), control)
  }
}

/** A sheet that cannot be read says so and leaves the others. What is too big refuses the whole file. */
async function readSheetPart(
  container: Container,
  path: string,
  handler: SheetHandler,
  control: Control,
): Promise<void> {
  try {
    if (!(await container.readXml(path, handler, control))) handler.sheet.fail('missing')
  } catch (error) {
    if (!(error instanceof Refusal) || error.issue.code !== 'damagedFile') throw error
    handler.sheet.fail(String(error.issue.data['reason']))
  }
}
