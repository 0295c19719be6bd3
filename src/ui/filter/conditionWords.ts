import type { Catalogue } from '../../i18n/en'
import type { ColumnId } from '../../table/table'
import type { Condition } from '../../values/conditions'
import { valuesOf } from './viewSpec'

/** A filter in words: "commune contient « val » et prix au plus « 3 »". */
export function conditionWords(
  condition: Condition<ColumnId>,
  nameOf: (column: ColumnId) => string,
  { tests, viewBar }: Pick<Catalogue['grid'], 'tests' | 'viewBar'>,
): string {
  if ('test' in condition) {
    const { column, test, value = '', value2 = '', values = [] } = condition
    const quoted = (text: string) => viewBar.quote(text)
    const said =
      values.length > 0
        ? values.map(quoted).join(', ')
        : [value, value2].slice(0, valuesOf(test)).map(quoted).join(` ${viewBar.value2} `)
    return [nameOf(column), tests[test], said].filter((part) => part !== '').join(' ')
  }
  const parts = 'all' in condition ? condition.all : condition.any
  const joined = 'all' in condition ? viewBar.and : viewBar.or
  return parts
    .map((part) => {
      const words = conditionWords(part, nameOf, { tests, viewBar })
      return 'test' in part ? words : `(${words})`
    })
    .join(` ${joined} `)
}
