import { Button } from 'react-aria-components'
import { CornerUpRight } from 'lucide-react'
import type { TableRef } from '../../steps/params'
import { useActions, useProject, useText } from '../useApp'
import styles from './steps.module.css'

/** The tables a step reads, each led to by a click; those that are gone are told by its issue. */
export function StepReads({ reads }: { readonly reads: readonly TableRef[] }) {
  const { tabs } = useText()
  const actions = useActions()
  const { doc } = useProject()
  const { tables, correspondences = [] } = doc
  const links = reads.flatMap(({ id, name }) => {
    if (tables.some((table) => table.id === id)) {
      return [{ id, label: tabs.readsStep(name), go: () => void actions.showTable(id) }]
    }
    const isPairs = correspondences.some((table) => table.id === id)
    return isPairs ? [{ id, label: tabs.readsPairs(name), go: () => actions.showPairs(id) }] : []
  })
  return links.map(({ id, label, go }) => (
    <Button key={id} className={styles.reads ?? ''} onPress={go}>
      <CornerUpRight size={12} aria-hidden /> {label}
    </Button>
  ))
}
