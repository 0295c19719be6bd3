import {
  ArrowDownAZ,
  ArrowLeftRight,
  CalendarCheck,
  CaseSensitive,
  Columns3,
  CopyMinus,
  Eraser,
  Filter,
  Hash,
  ListMinus,
  PaintBucket,
  Pencil,
  Replace,
  Space,
  SquareMinus,
  SquarePlus,
  TableColumnsSplit,
  TextCursorInput,
  Trash2,
  Wand,
} from 'lucide-react'
import type { Icon } from '../controls/Button'

const icons: ReadonlyMap<string, Icon> = new Map<string, Icon>([
  ['addColumn', SquarePlus],
  ['changeCase', CaseSensitive],
  ['convertToDate', CalendarCheck],
  ['convertToNumber', Hash],
  ['deleteRows', Trash2],
  ['duplicateColumn', TableColumnsSplit],
  ['editCells', TextCursorInput],
  ['fillEmpty', PaintBucket],
  ['filterRows', Filter],
  ['keepColumns', Columns3],
  ['removeCharacters', Eraser],
  ['removeColumns', SquareMinus],
  ['removeDuplicates', CopyMinus],
  ['removeEmptyColumns', SquareMinus],
  ['removeEmptyRows', ListMinus],
  ['removeExtraSpaces', Space],
  ['renameColumns', Pencil],
  ['reorderColumns', ArrowLeftRight],
  ['replaceText', Replace],
  ['sortRows', ArrowDownAZ],
])

/** The icon of a step; one without its own has that of all steps. */
export const stepIcon = (kind: string): Icon => icons.get(kind) ?? Wand
