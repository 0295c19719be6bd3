import { useMemo, useState } from 'react'
import { Autocomplete, Menu } from 'react-aria-components'
import { MenuItem, MenuSection } from '../controls/Menu'
import { SearchInput } from '../controls/TextInput'
import { ExampleBeside } from '../example/ExampleBeside'
import { menuIds } from '../menus/menuIds'
import { stepsOfMenu } from '../menus/stepMenus'
import { paletteEntries } from '../palette/entries'
import { useFound } from '../palette/useFound'
import { useActions, useLanguage, useText } from '../useApp'
import styles from './steps.module.css'

/** All the steps under their verbs, found by any of their names in both languages. */
export function StepSearch({ onDone }: { readonly onDone: () => void }) {
  const text = useText()
  const language = useLanguage()
  const actions = useActions()
  const [asked, setAsked] = useState('')
  const entries = useMemo(() => paletteEntries(language, [], null, true), [language])
  const answers = useFound(entries, asked)
  const found = new Map(answers.map((entry) => [entry.target, entry]))
  const isSearched = asked.trim() !== ''
  const sections = menuIds.map((menu) => ({
    menu,
    kinds: stepsOfMenu(menu, language)
      .map(({ kind }) => kind)
      .filter((kind) => found.has(kind)),
  }))
  const items = (kinds: readonly string[]) =>
    kinds.map((kind) => {
      const { title = '', help = '' } = found.get(kind) ?? {}
      return <MenuItem key={kind} id={kind} label={title} help={help} />
    })
  return (
    <Autocomplete inputValue={asked} onInputChange={setAsked}>
      <div className={styles.searchHead}>
        <SearchInput label={text.steps.addSearch} value={asked} onChange={setAsked} autoFocus />
      </div>
      <ExampleBeside entries={[...found.keys()].map((kind) => [kind, kind])}>
        <Menu
          aria-label={text.steps.addList}
          className={styles.addList ?? ''}
          onAction={(kind) => {
            onDone()
            actions.startStep(String(kind))
          }}
          renderEmptyState={() => <p className={styles.hint}>{text.steps.addNone}</p>}
        >
          {isSearched
            ? items([...found.keys()])
            : sections
                .filter(({ kinds }) => kinds.length > 0)
                .map(({ menu, kinds }) => (
                  <MenuSection key={menu} title={text.workspace.menus[menu]}>
                    {items(kinds)}
                  </MenuSection>
                ))}
        </Menu>
      </ExampleBeside>
    </Autocomplete>
  )
}
