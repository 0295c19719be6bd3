import { acts, unknownAct } from './acts'
import { commands } from './commands'
import { common } from './common'
import { diagnostic, findings } from './diagnostic'
import { dialogs } from './dialogs'
import { exporting } from './exporting'
import { form } from './form'
import { incoming, json } from './forms'
import { grid } from './grid'
import { home } from './home'
import { advice, issues, unknownIssue } from './issues'
import { noticeArea, notices, travels, unknownNotice } from './notices'
import { opening } from './opening'
import { pairs } from './pairs'
import { panels } from './panels'
import { sheets, tabs } from './sheets'
import { steps } from './steps'
import { types } from './types'
import { workspace } from './workspace'

/** The English catalogue: its type is what every other language must give. One file per area. */
export const en = {
  acts,
  advice,
  commands,
  common,
  diagnostic,
  dialogs,
  exporting,
  findings,
  form,
  grid,
  home,
  incoming,
  issues,
  json,
  noticeArea,
  notices,
  opening,
  pairs,
  panels,
  sheets,
  steps,
  tabs,
  travels,
  types,
  unknownAct,
  unknownIssue,
  unknownNotice,
  workspace,
}

export type Catalogue = typeof en
