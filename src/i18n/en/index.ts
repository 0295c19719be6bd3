import { common } from './common'

/** The English catalogue: its type is what every other language must give. One file per area. */
export const en = { common }

export type Catalogue = typeof en
