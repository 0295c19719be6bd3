import type { Catalogue } from './en'
import { en } from './en'
import { fr } from './fr'
import type { Language } from './language'

export const catalogues: Readonly<Record<Language, Catalogue>> = { fr, en }
