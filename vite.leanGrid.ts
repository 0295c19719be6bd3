import type { Plugin } from 'vite'

/**
 * Modules that AG Grid takes in whatever is asked of it, and that this application does not use: its rows come from
 * the engine, its columns are all text and have headers of their own, nothing is laid over them.
 */
const unused = [
  'ClientSideRowModelModule',
  'DataTypeModule',
  'SortModule',
  'ColumnHeaderCompModule',
  'ColumnGroupHeaderCompModule',
  'OverlayModule',
  'ChangeDetectionModule',
  'ColumnFlexModule',
  'ExpressionModule',
  'SkeletonCellRendererModule',
  'ColumnDelayRenderModule',
]

/** Parts of its theme for what it never draws here: fields, boxes, tabs, buttons, icons. */
const unusedStyles = [
  'buttonStyleQuartz',
  'checkboxStyleDefault',
  'iconSetQuartzRegular',
  'tabStyleQuartz',
  'inputStyleBordered',
  'columnDropStyleBordered',
]

const core = /var CommunityCoreModule = \{[\s\S]*?dependsOn: \[([^\]]*)\]/

/** Builds AG Grid without what is not used of it. A version that names it otherwise stops the build. */
export const leanGrid = (): Plugin => ({
  name: 'etabli-lean-grid',
  apply: 'build',
  transform: {
    filter: { id: /\/ag-grid-community\/dist\/package\/main\.esm\.mjs/ },
    handler(code) {
      const [whole, list = ''] = core.exec(code) ?? []
      const names = list.split(',').map((name) => name.trim())
      const unknown = [
        ...unused.filter((name) => !names.includes(name)),
        ...unusedStyles.filter((name) => !code.includes(`.withPart(${name})`)),
      ]
      if (whole === undefined || unknown.length > 0) {
        throw new Error(`AG Grid has changed: it does not take in ${unknown.join(', ')}.`)
      }
      const kept = names.filter((name) => !unused.includes(name)).join(', ')
      const lean = unusedStyles.reduce(
        (text, name) => text.replace(`.withPart(${name})`, ''),
        code.replace(whole, whole.replace(list, kept)),
      )
      return { code: lean, map: null }
    },
  },
})
