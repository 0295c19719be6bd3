import type { Finding } from '../../explore/finding'
import { useText } from '../useApp'
import { ProposalCard } from './ProposalCard'
import styles from './diagnostic.module.css'

/** The verbs of the work, in their order. */
const groups = [
  'clean',
  'compile',
  'complete',
  'standardise',
] as const satisfies readonly Finding['group'][]

/** The proposals under the verbs of the work; the verb is seen only where there are several. */
export function ProposalGroups({ proposals }: { readonly proposals: readonly Finding[] }) {
  const { workspace } = useText()
  const filled = groups.filter((group) => proposals.some((each) => each.group === group))
  return filled.map((group) => (
    <section key={group} className={styles.group} aria-label={workspace.menus[group]}>
      <h3 className={filled.length > 1 ? styles.groupTitle : 'visuallyHidden'}>
        {workspace.menus[group]}
      </h3>
      <ul className={styles.list}>
        {proposals
          .filter((each) => each.group === group)
          .map((each) => (
            <ProposalCard key={each.id} finding={each} />
          ))}
      </ul>
    </section>
  ))
}
