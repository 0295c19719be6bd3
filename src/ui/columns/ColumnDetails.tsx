import { Route } from 'lucide-react'
import { typeName } from '../../i18n/sentences'
import { typeIds } from '../../values/types'
import type { TypeId } from '../../values/types'
import type { ColumnSummary } from '../../worker/protocol'
import { Button } from '../controls/Button'
import type { Option } from '../controls/SelectInput'
import { SelectInput } from '../controls/SelectInput'
import { useActions, useText } from '../useApp'
import { ColumnValues } from './ColumnValues'
import { QualitySummary } from './QualitySummary'
import styles from './columns.module.css'

/** A column of the table named by `tableKey`: how it is read, its summary, its values. */
export function ColumnDetails({
  column,
  tableKey,
}: {
  readonly column: ColumnSummary
  readonly tableKey: string
}) {
  return (
    <div className={styles.panel}>
      <ColumnHead column={column} />
      <QualitySummary column={column} />
      <ColumnValues key={`${column.id}`} tableKey={tableKey} column={column.id} />
    </div>
  )
}

function ColumnHead({ column }: { readonly column: ColumnSummary }) {
  const text = useText()
  const { panels } = text
  const actions = useActions()
  const { headerAsRead } = column
  const options: readonly Option<TypeId | typeof guessed>[] = [
    { value: guessed, label: panels.typeAuto },
    ...typeIds.map((value) => ({ value, label: typeName(text, value) })),
  ]
  return (
    <>
      <div>
        <h3 className={styles.name}>{column.name}</h3>
        {headerAsRead !== null && headerAsRead !== column.name && (
          <p className={styles.quiet}>
            {headerAsRead === '' ? panels.headerBlank : panels.headerAsRead(headerAsRead)}
          </p>
        )}
      </div>
      <SelectInput
        label={panels.type}
        value={column.type}
        options={options}
        hint={`${column.isTypeChosen ? panels.typeChosen : panels.typeGuessed} · ${panels.typeHint}`}
        onChange={(type) => void actions.setType(column.id, type === guessed ? null : type)}
      />
      <Button variant="quiet" icon={Route} onPress={() => actions.showPanel('columnHistory')}>
        {panels.whereIs}
      </Button>
    </>
  )
}

const guessed = '?'
