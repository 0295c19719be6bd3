import { openFindings, proposalsOf } from '../../state/diagnosis'
import { Button } from '../controls/Button'
import { useActions, useTable, useText } from '../useApp'

/** In the strip over the table: how much is proposed, and the way there. */
export function ProposalsOffer() {
  const { diagnostic } = useText()
  const actions = useActions()
  const { state } = useTable()
  // While the table is looked at anew, what was found last stays: nothing comes and goes.
  if (state.diagnosis.status === 'failed') return null
  const proposals = proposalsOf(state).length
  const damage = openFindings(state).filter(({ isDamage }) => isDamage).length
  if (proposals + damage === 0) return null
  return (
    <Button variant="quiet" onPress={() => actions.showPanel('diagnostic')}>
      {proposals > 0 ? diagnostic.found(proposals) : diagnostic.damaged(damage)}
    </Button>
  )
}
