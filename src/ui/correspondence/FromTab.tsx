import { useState } from 'react'
import type { Result } from '../../values/result'
import type { PairsFound } from '../../worker/protocol'
import { Button } from '../controls/Button'
import { SelectInput } from '../controls/SelectInput'
import { useActions, useProject, useText } from '../useApp'
import styles from './correspondence.module.css'

/** Which two columns of which tab give the lines, as the tab is at the end of its steps. */
export function FromTab({ onTake }: { readonly onTake: (found: Result<PairsFound>) => void }) {
  const words = useText().pairs
  const actions = useActions()
  const { doc, tables, tableId } = useProject()
  const [tab, setTab] = useState(doc.tables.find(({ id }) => id !== tableId)?.id ?? tableId)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const report = tables.get(tab)?.report
  const columns = report?.steps.at(-1)?.columns ?? report?.sourceColumns ?? []
  const here = (id: string | null) => columns.some((column) => column.id === id)
  const fromId = from !== null && here(from) ? from : (columns[0]?.id ?? '')
  const toId = to !== null && here(to) ? to : (columns[1]?.id ?? fromId)
  const options = columns.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles.fromTab}>
      <SelectInput
        label={words.tab}
        value={tab}
        options={doc.tables.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setTab}
      />
      <SelectInput label={words.from} value={fromId} options={options} onChange={setFrom} />
      <SelectInput label={words.to} value={toId} options={options} onChange={setTo} />
      <Button
        isDisabled={fromId === '' || fromId === toId}
        onPress={() => void actions.pairsOfTab(tab, fromId, toId).then(onTake)}
      >
        {words.take}
      </Button>
    </div>
  )
}
