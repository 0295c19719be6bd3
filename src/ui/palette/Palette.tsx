import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { Search } from 'lucide-react'
import { commands } from '../menus/commands'
import { ExampleBeside } from '../example/ExampleBeside'
import { useShell } from '../shell/useShell'
import { useActions, useApp, useAppNow, useLanguage, useText } from '../useApp'
import type { Entry } from './entries'
import { paletteEntries } from './entries'
import { useFound } from './useFound'
import { PaletteSection } from './PaletteSection'
import styles from './palette.module.css'

/** Ctrl+K: every step and every action by name, in both languages. */
export function Palette() {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const now = useAppNow()
  const shell = useShell()
  const canAct = useApp(({ project }) => project !== null && project.readOnly === null)
  const [asked, setAsked] = useState('')
  const menuId = shell.paletteMenu
  const available = useMemo(() => commands.filter((command) => command.isAvailable(now())), [now])
  const entries = useMemo(
    () => paletteEntries(language, available, menuId, canAct),
    [language, available, menuId, canAct],
  )
  const found = useFound(entries, asked)
  const close = () => actions.showDialog(null)

  const run = (id: string) => {
    const entry = entries.find((known) => known.id === id)
    if (!entry) return
    close()
    if (entry.kind === 'step') actions.startStep(entry.target)
    else available.find((known) => known.id === entry.target)?.run({ state: now(), actions, shell })
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={text.dialogs.palette.title} className={styles.dialog ?? ''}>
          <Autocomplete inputValue={asked} onInputChange={setAsked}>
            <SearchField
              onKeyDown={({ key }) => {
                // Escape would only empty the field: one closes the box.
                if (key === 'Escape') close()
              }}
              aria-label={text.dialogs.palette.title}
              autoFocus
              className={styles.search ?? ''}
            >
              <Search size={16} aria-hidden />
              <Input {...combobox} placeholder={placeholderOf(text, menuId)} />
            </SearchField>
            <ExampleBeside
              entries={found.map(({ id, kind, target }) => [id, kind === 'step' ? target : null])}
            >
              <ListBox
                aria-label={text.dialogs.palette.list}
                className={styles.list ?? ''}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => <p className={styles.none}>{text.dialogs.palette.none}</p>}
              >
                {asked.trim() !== '' ? (
                  <PaletteSection title={text.dialogs.palette.closest} entries={found} />
                ) : (
                  <>
                    <PaletteSection
                      title={text.dialogs.palette.steps}
                      entries={ofKind(found, 'step')}
                    />
                    <PaletteSection
                      title={text.dialogs.palette.actions}
                      entries={ofKind(found, 'action')}
                    />
                  </>
                )}
              </ListBox>
            </ExampleBeside>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The list it controls is named by `Autocomplete`. */
const combobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

const ofKind = (entries: readonly Entry[], kind: Entry['kind']) =>
  entries.filter((entry) => entry.kind === kind)

const placeholderOf = (
  text: ReturnType<typeof useText>,
  menu: ReturnType<typeof useShell>['paletteMenu'],
) =>
  menu
    ? text.dialogs.palette.menuTitle(text.workspace.menus[menu])
    : text.dialogs.palette.placeholder
