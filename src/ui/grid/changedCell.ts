import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { Catalogue } from '../../i18n/en'
import { isBlank } from '../../values/text'
import { oneLine } from '../controls/oneLine'
import { element, hiddenWords } from './dom'

type Params = ICellRendererParams<unknown, string> & { readonly before: string }

/**
 * A cell that the previewed step changes: the text after, and where there is room the text before, struck.
 * The pointer over it is told both. Only spaces are seen too.
 */
export const changedCell = (words: () => Catalogue) =>
  class ChangedCell implements ICellRendererComp {
    readonly #gui = element('span', { className: 'changedCell' })

    init(params: Params): void {
      this.refresh(params)
    }

    getGui(): HTMLElement {
      return this.#gui
    }

    refresh({ value, before }: Params): boolean {
      const { grid, panels } = words()
      const after = value ?? ''
      const drawn = (text: string): (Node | string)[] =>
        isBlank(text)
          ? [element('span', { className: 'blankText' }, '␣'), hiddenWords(` ${panels.blank}`)]
          : [oneLine(text)]
      const parts = [
        ...(before === ''
          ? []
          : [element('del', {}, hiddenWords(`${grid.before} `), ...drawn(before))]),
        ...(after === ''
          ? []
          : [element('ins', {}, hiddenWords(`${grid.after} `), ...drawn(after))]),
      ]
      this.#gui.replaceChildren(...parts)
      const said = (text: string) => (text === '' ? grid.cellBar.empty : oneLine(text))
      this.#gui.title = `${said(before)} → ${said(after)}`
      return true
    }
  }
