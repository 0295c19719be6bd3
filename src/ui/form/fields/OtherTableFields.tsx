import type { ReactNode } from 'react'
import type { ColumnRef, TableRef } from '../../../steps/params'
import { SelectInput } from '../../controls/SelectInput'
import { formatList } from '../../../i18n/formats'
import { useLanguage, useProject, useText } from '../../useApp'
import { FormPlaceContext, useFormPlace } from '../formPlace'
import type { OtherTable } from '../otherTables'
import { circularTables, useOtherTables } from '../otherTables'
import { ColumnsField } from './ColumnsField'
import { FieldGroup } from './FieldGroup'
import type { FieldProps } from './fieldProps'
import styles from '../form.module.css'

/** Which other table of the project is read. */
export function TableField({ label, value, onChange }: FieldProps<TableRef | null>) {
  const words = useText().form.otherTable
  const { tabs, pairs } = useText()
  const language = useLanguage()
  const project = useProject()
  const tables = useOtherTables()
  const circular = circularTables(project)
  const isPairs = (id: string) => project.doc.correspondences?.some((each) => each.id === id)
  const circle = circular.length > 0 && (
    <p className={styles.hint}>{tabs.circle(formatList(language, circular))}</p>
  )
  if (tables.length === 0)
    return (
      <>
        <Waiting label={label}>{words.none}</Waiting>
        {circle}
      </>
    )
  const isGone = value !== null && !tables.some(({ id }) => id === value.id)
  return (
    <>
      <SelectInput
        label={label}
        value={isGone ? '' : (value?.id ?? '')}
        options={[
          ...(value === null || isGone ? [{ value: '', label: words.choose }] : []),
          ...tables.map(({ id, name }) => ({
            value: id,
            label: isPairs(id) ? `${name} (${pairs.kind})` : name,
          })),
        ]}
        onChange={(id) => {
          const table = tables.find((each) => each.id === id)
          if (table) onChange({ id, name: table.name })
        }}
      />
      {isGone && <p className={styles.error}>{words.gone(value.name)}</p>}
      {circle}
    </>
  )
}

/** A setting that nothing can be said of yet, and why. */
export const Waiting = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: string
}) => (
  <FieldGroup label={label}>
    <p className={styles.hint}>{children}</p>
  </FieldGroup>
)

export const tableOf = (tables: readonly OtherTable[], ref: unknown): OtherTable | null =>
  tables.find(({ id }) => id === (ref as TableRef | null)?.id) ?? null

/** The controls inside speak of the columns of another table. */
export function OtherPlace({
  table,
  children,
}: {
  readonly table: OtherTable
  readonly children: ReactNode
}) {
  const place = useFormPlace()
  const { columns } = table
  return (
    <FormPlaceContext value={{ ...place, columns, selected: [], focused: null }}>
      {children}
    </FormPlaceContext>
  )
}

export type OfTable<V> = FieldProps<V> & {
  /** The table that is chosen above; nothing is asked before. */
  readonly table: unknown
}

export function OtherColumnsField({ table, ...field }: OfTable<readonly ColumnRef[]>) {
  const words = useText().form.otherTable
  const other = tableOf(useOtherTables(), table)
  if (!other) return <Waiting label={field.label}>{words.first}</Waiting>
  return (
    <OtherPlace table={other}>
      <ColumnsField {...field} />
    </OtherPlace>
  )
}
