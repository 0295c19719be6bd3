import { MenuTrigger } from 'react-aria-components'
import {
  ArrowDown,
  ArrowUp,
  CircleDot,
  CircleOff,
  EllipsisVertical,
  Eye,
  Group,
  Pencil,
  Scissors,
  ListX,
  StickyNote,
  Tag,
  Trash2,
} from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { MenuItem, MenuList, MenuSeparator } from '../controls/Menu'
import { useText } from '../useApp'
import type { StepItem } from './stepItems'
import type { StepCommands } from './useStepCommands'

/** What can be done with one step. */
export function StepMenu({
  item,
  selected,
  commands,
}: {
  readonly item: StepItem
  readonly selected: readonly string[]
  readonly commands: StepCommands
}) {
  const text = useText()
  const { keys } = text.steps
  const isAmongSeveral = selected.length > 1
  return (
    <MenuTrigger>
      <IconButton icon={EllipsisVertical} label={text.steps.menu(item.index + 1)} />
      <MenuList placement="bottom end" aria-label={text.steps.menu(item.index + 1)}>
        {item.isKnown && (
          <MenuItem
            icon={Pencil}
            label={text.steps.modify}
            keys={keys.modify}
            onAction={() => commands.edit(item)}
          />
        )}
        <MenuItem
          icon={Eye}
          label={text.steps.showHere}
          keys={keys.show}
          onAction={() => commands.show(item)}
        />
        <MenuItem
          icon={item.isOff ? CircleDot : CircleOff}
          label={item.isOff ? text.steps.turnOn : text.steps.turnOff}
          onAction={() => commands.switchOff(item, !item.isOff)}
        />
        <MenuSeparator />
        <MenuItem
          icon={Tag}
          label={text.steps.rename}
          keys={keys.rename}
          onAction={() => commands.askName(item)}
        />
        <MenuItem
          icon={StickyNote}
          label={text.steps.note}
          onAction={() => commands.askNote(item)}
        />
        <MenuItem
          icon={ArrowUp}
          label={text.steps.moveUp}
          keys={keys.up}
          onAction={() => commands.move(selected, 'up')}
        />
        <MenuItem
          icon={ArrowDown}
          label={text.steps.moveDown}
          keys={keys.down}
          onAction={() => commands.move(selected, 'down')}
        />
        {isAmongSeveral && (
          <MenuItem
            icon={Group}
            label={text.steps.groupSelected(selected.length)}
            onAction={() => commands.askGroup(item.id, selected)}
          />
        )}
        {!isAmongSeveral && item.canJoinPrevious && (
          <MenuItem
            icon={Group}
            label={text.steps.groupWithPrevious}
            onAction={() => commands.groupWithPrevious(item)}
          />
        )}
        <MenuSeparator />
        <MenuItem
          icon={Scissors}
          label={text.steps.cutHere}
          help={text.steps.cutHereHelp}
          onAction={() => commands.cut(item)}
        />
        <MenuItem
          icon={ListX}
          label={text.steps.removeFrom(commands.countFrom(item))}
          isDangerous
          onAction={() => commands.removeFrom(item)}
        />
        <MenuItem
          icon={Trash2}
          label={text.steps.remove}
          keys={keys.remove}
          isDangerous
          onAction={() => commands.remove(item)}
        />
      </MenuList>
    </MenuTrigger>
  )
}
