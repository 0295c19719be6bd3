import { themeQuartz } from 'ag-grid-community'

export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 46

/** Our tokens, so that light and dark are the same theme. */
export const gridTheme = themeQuartz.withParams({
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--surface-sunken)',
  headerTextColor: 'var(--ink)',
  chromeBackgroundColor: 'var(--surface-sunken)',
  oddRowBackgroundColor: 'var(--surface)',
  rowHoverColor: 'transparent',
  columnHoverColor: 'transparent',
  selectedRowBackgroundColor: 'var(--selected)',
  fontFamily: 'inherit',
  fontSize: 'var(--text)',
  dataFontSize: 'var(--text)',
  headerFontSize: 'var(--text)',
  headerFontWeight: 600,
  rowHeight: ROW_HEIGHT,
  headerHeight: HEADER_HEIGHT,
  cellHorizontalPadding: 8,
  spacing: 4,
  rowBorder: { color: 'var(--line)', width: 1 },
  columnBorder: { color: 'var(--line)', width: 1 },
  headerColumnBorder: { color: 'var(--line)', width: 1 },
  headerColumnResizeHandleColor: 'transparent',
  pinnedColumnBorder: { color: 'var(--line-strong)', width: 1 },
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  focusShadow: 'none',
  inputFocusShadow: 'none',
  headerCellHoverBackgroundColor: 'var(--hover)',
})
