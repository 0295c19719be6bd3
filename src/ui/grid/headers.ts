import type { IHeaderComp, IHeaderParams } from 'ag-grid-community'
import type { Catalogue } from '../../i18n/en'
import type { AppState } from '../../state/model'
import type { ColumnId } from '../../table/table'
import { element, hiddenWords } from './dom'
import type { HeaderIcon } from './HeaderIcons'
import { columnFate, isPicked, summaryOf, viewMark } from './headerInfo'
import { clickOf, listenToHeaderKeys } from './headerKeys'
import { mark, nameField, qualityBar } from './headerParts'
import type { Click } from './picking'

/** What headers say and how they come to know of it. */
export interface HeaderHost {
  readonly state: () => AppState
  readonly words: () => Catalogue
  /** Tells of each change of the state, until what it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void
}

/** What a user does at a header. */
export interface HeaderActs {
  readonly openMenu: (column: ColumnId, anchor: HTMLElement) => void
  readonly pickColumn: (column: ColumnId, click: Click) => void
  readonly removeColumns: (column: ColumnId) => void
  /** Selects nothing any more; false when nothing was selected. */
  readonly clearSelection: () => boolean
  /** The name that was typed, or null when it was given up. */
  readonly endRename: (column: ColumnId, name: string | null) => void
  readonly icon: (name: HeaderIcon) => Node | null
}

interface Drawn {
  draw(): void
}

export type Headers = ReturnType<typeof createHeaders>

/** The headers of a grid, as AG Grid makes them: plain elements that follow the state. */
export function createHeaders(host: HeaderHost) {
  const drawn = new Set<Drawn>()
  let acts: HeaderActs | null = null
  let renaming: ColumnId | null = null
  let unsubscribe: (() => void) | null = null

  const drawAll = () => {
    for (const each of drawn) each.draw()
  }
  const add = (header: Drawn) => {
    drawn.add(header)
    unsubscribe ??= host.subscribe(drawAll)
  }
  const remove = (header: Drawn) => {
    drawn.delete(header)
    if (drawn.size > 0) return
    unsubscribe?.()
    unsubscribe = null
  }

  const startRename = (column: ColumnId) => {
    renaming = column
    drawAll()
  }
  const endRename = (column: ColumnId, name: string | null) => {
    if (renaming === column) renaming = null
    drawAll()
    acts?.endRename(column, name)
  }

  /** All that a header shows: drawn again only when one of these is another. */
  const factsOf = (id: ColumnId) => {
    const { project, language } = host.state()
    return {
      language,
      summary: summaryOf(project, id),
      viewed: viewMark(project, id),
      picked: isPicked(project, id),
      fate: columnFate(project, id),
      isRenaming: renaming === id,
    }
  }
  type Facts = ReturnType<typeof factsOf>

  /** The header of a column: its type and name, how the view treats it, its quality, its menu. */
  class HeaderCell implements IHeaderComp, Drawn {
    readonly #menu = element('button', {
      type: 'button',
      className: 'headerMenu',
      tabindex: '-1',
      'aria-haspopup': 'menu',
    })
    readonly #line = element('span', { className: 'headerLine' })
    readonly #quality = element('span', { className: 'headerQuality' })
    readonly #gui = element('div', { className: 'header', role: 'presentation' })
    #cell: HTMLElement = this.#gui
    #column: ColumnId = ''
    #displayName = ''
    #facts: Facts | null = null
    #stopKeys: () => void = () => undefined

    init({ column, displayName, eGridHeader }: IHeaderParams): void {
      const id = column.getColId()
      this.#column = id
      this.#displayName = displayName
      this.#cell = eGridHeader
      this.#gui.append(this.#line, this.#quality)
      const chevron = acts?.icon('menu')
      if (chevron) this.#menu.append(chevron)
      this.#listen()
      this.#stopKeys = listenToHeaderKeys(eGridHeader, {
        menu: () => acts?.openMenu(id, this.#menu),
        rename: () => startRename(id),
        pick: (click) => acts?.pickColumn(id, click),
        remove: () => acts?.removeColumns(id),
        clear: () => acts?.clearSelection() === true,
      })
      add(this)
      this.draw()
    }

    getGui(): HTMLElement {
      return this.#gui
    }

    refresh({ displayName }: IHeaderParams): boolean {
      this.#displayName = displayName
      this.#facts = null
      this.draw()
      return true
    }

    destroy(): void {
      this.#stopKeys()
      remove(this)
    }

    draw(): void {
      const before = this.#facts
      const facts = factsOf(this.#column)
      const isSame =
        before !== null &&
        (Object.keys(facts) as (keyof Facts)[]).every((name) => before[name] === facts[name])
      if (isSame) return
      this.#facts = facts
      this.#drawCell(facts)
      this.#drawQuality(facts)
      // A name that is being typed stays as it is.
      if (!facts.isRenaming || !before?.isRenaming) this.#drawLine(facts)
    }

    #listen(): void {
      const id = this.#column
      this.#gui.addEventListener('click', (event) => acts?.pickColumn(id, clickOf(event)))
      this.#gui.addEventListener('dblclick', () => startRename(id))
      this.#gui.addEventListener('contextmenu', (event) => {
        event.preventDefault()
        acts?.openMenu(id, this.#menu)
      })
      this.#menu.addEventListener('click', (event) => {
        event.stopPropagation()
        acts?.openMenu(id, this.#menu)
      })
      this.#menu.addEventListener('dblclick', (event) => event.stopPropagation())
    }

    #drawCell({ picked, fate, viewed }: Facts): void {
      const cell = this.#cell
      cell.classList.toggle('isPicked', picked)
      cell.setAttribute('aria-selected', String(picked))
      cell.classList.toggle('isRemoved', fate === 'removed')
      cell.classList.toggle('isAdded', fate === 'added')
      const sort = viewed.startsWith('up')
        ? 'ascending'
        : viewed.startsWith('down')
          ? 'descending'
          : 'none'
      cell.setAttribute('aria-sort', sort)
    }

    #drawLine({ summary, fate, isRenaming }: Facts): void {
      const { grid, types } = host.words()
      const name = summary?.name ?? this.#displayName
      this.#menu.setAttribute('aria-label', grid.columnMenu(name))
      const parts: Node[] = []
      if (summary) {
        const type = element('span', { className: 'headerType', title: types[summary.type] })
        const icon = acts?.icon(summary.type)
        if (icon) type.append(icon)
        type.append(hiddenWords(`${types[summary.type]}, `))
        parts.push(type)
      }
      if (fate !== 'kept') {
        const told = fate === 'removed' ? grid.removedColumn : grid.addedColumn
        parts.push(hiddenWords(`${told}, `))
      }
      if (!isRenaming) {
        const read = summary?.headerAsRead ?? null
        const title = read === null ? name : `${name} (${grid.headerAsRead(read)})`
        const label = element('span', { className: 'headerName', title }, name)
        this.#line.replaceChildren(...parts, label, this.#menu)
        return
      }
      const field = nameField(name, grid.columnName(name), (typed) =>
        endRename(this.#column, typed),
      )
      this.#line.replaceChildren(...parts, field, this.#menu)
      const enter = () => {
        field.focus()
        field.select()
      }
      // A header that comes with its field (columns are drawn as they are scrolled to) is not on the page yet.
      if (this.#line.isConnected) enter()
      else requestAnimationFrame(enter)
    }

    #drawQuality({ summary, viewed, language }: Facts): void {
      const words = host.words()
      const { grid } = words
      const parts: Node[] = []
      if (viewed.startsWith('up')) parts.push(mark(acts?.icon('up') ?? null, grid.sortedUp))
      if (viewed.startsWith('down')) parts.push(mark(acts?.icon('down') ?? null, grid.sortedDown))
      if (viewed.endsWith('filtered')) {
        parts.push(mark(acts?.icon('filtered') ?? null, grid.filtered))
      }
      if (summary) parts.push(qualityBar(summary, words, language))
      this.#quality.replaceChildren(...parts)
    }
  }

  /** The corner over the row numbers. */
  class Corner implements IHeaderComp, Drawn {
    readonly #gui = hiddenWords('')

    init(): void {
      add(this)
      this.draw()
    }

    getGui(): HTMLElement {
      return this.#gui
    }

    refresh(): boolean {
      return true
    }

    destroy(): void {
      remove(this)
    }

    draw(): void {
      const words = host.words().grid.rowNumber
      if (this.#gui.textContent !== words) this.#gui.textContent = words
    }
  }

  return {
    HeaderCell,
    Corner,
    startRename,
    /** Hears what is done at the headers. */
    connect: (given: HeaderActs) => {
      acts = given
    },
  }
}
