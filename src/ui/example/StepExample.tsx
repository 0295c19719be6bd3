import { ArrowDown } from 'lucide-react'
import { useMemo } from 'react'
import type { StepDescription } from '../../steps/define'
import { useLanguage, useText } from '../useApp'
import type { ShownTable } from './exampleOf'
import { exampleOf } from './exampleOf'
import styles from './example.module.css'

/** A small table, what the step does to it, and what it becomes. */
export function StepExample({ description }: { readonly description: StepDescription }) {
  const text = useText()
  const language = useLanguage()
  const { before, other, sentence, after } = useMemo(
    () => exampleOf(description, language),
    [description, language],
  )
  return (
    <div className={styles.example}>
      <div className={styles.tables}>
        {before.names.length > 0 && <SmallTable caption={text.form.before} table={before} />}
        {other && <SmallTable caption={text.form.exampleTab(other.name)} table={other.table} />}
      </div>
      <p className={styles.sentence}>
        <ArrowDown size={14} aria-hidden />
        {sentence}
      </p>
      <SmallTable caption={text.form.after} table={after} />
    </div>
  )
}

function SmallTable({
  caption,
  table: { names, rows },
}: {
  readonly caption: string
  readonly table: ShownTable
}) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {names.map(({ text, isNew }) => (
            <th key={text} scope="col" data-new={isNew || undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- An example never changes: a row is its place.
          <tr key={row}>
            {cells.map(({ text, isNew }, column) => (
              <td key={names[column]?.text} data-new={isNew || undefined}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
