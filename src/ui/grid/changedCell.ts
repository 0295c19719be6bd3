import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { Catalogue } from '../../i18n/en'
import { oneLine } from '../controls/oneLine'
import { element, hiddenWords } from './dom'

type Params = ICellRendererParams<unknown, string> & { readonly before: string }

/** A cell that the previewed step changes: the text before, struck, and the text after. */
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
      const { grid } = words()
      const after = value ?? ''
      const parts = [
        ...(before === ''
          ? []
          : [element('del', {}, hiddenWords(`${grid.before} `), oneLine(before))]),
        ...(after === ''
          ? []
          : [element('ins', {}, hiddenWords(`${grid.after} `), oneLine(after))]),
      ]
      this.#gui.replaceChildren(...parts)
      return true
    }
  }
