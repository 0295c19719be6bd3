import { Route } from 'lucide-react'
import { typeName } from '../../i18n/sentences'
import { shownSummary } from '../../state/selectors'
import { typeIds } from '../../values/types'
import type { TypeId } from '../../values/types'
import type { ColumnSummary } from '../../worker/protocol'
import { Button } from '../controls/Button'
import type { Option } from '../controls/SelectInput'
import { SelectInput } from '../controls/SelectInput'
import { useActions, useProject, useTable, useText } from '../useApp'
import { ColumnValues } from './ColumnValues'
import { QualitySummary } from './QualitySummary'
import styles from './columns.module.css'

/** The column in focus: how it is read, its summary, its values. */
export function ColumnPanel() {
  const { panels } = useText()
  const project = useProject()
  const { selection } = useTable().state
  const summary = shownSummary(project)
  const wanted = selection.columns.at(-1) ?? selection.focused?.column
  const column = summary?.columns.find(({ id }) => id === wanted)
  if (!summary || !column) return <p className={styles.quiet}>{panels.noColumn}</p>
  return (
    <div className={styles.panel}>
      <ColumnHead column={column} />
      <QualitySummary column={column} />
      <ColumnValues key={`${column.id}`} tableKey={summary.key} column={column.id} />
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
