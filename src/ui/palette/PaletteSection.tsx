import { Header, Keyboard, ListBoxItem, ListBoxSection, Text } from 'react-aria-components'
import { ComeTo } from '../controls/ComeTo'
import menu from '../controls/menu.module.css'
import { keyLabel } from '../shell/keys'
import type { Entry } from './entries'

/** Entries under a title. */
export function PaletteSection({
  title,
  entries,
}: {
  readonly title: string
  readonly entries: readonly Entry[]
}) {
  if (entries.length === 0) return null
  return (
    <ListBoxSection>
      <Header className={menu.title ?? ''}>{title}</Header>
      {entries.map(({ id, title: name, help, keys, icon: Mark }) => (
        <ListBoxItem key={id} id={id} textValue={name} className={menu.item ?? ''}>
          {({ isFocused, isHovered }) => (
            <>
              <ComeTo entry={id} isThere={isFocused || isHovered} />
              <span className={menu.icon} aria-hidden>
                <Mark size={15} />
              </span>
              <Text slot="label" className={menu.label ?? ''}>
                {name}
              </Text>
              {help !== '' && (
                <Text slot="description" className={menu.help ?? ''}>
                  {help}
                </Text>
              )}
              {keys !== undefined && (
                <Keyboard className={menu.keys ?? ''}>{keyLabel(keys)}</Keyboard>
              )}
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
}
