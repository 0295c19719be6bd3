import type { Catalogue } from './en'
import { fr } from './fr'
import type { Language } from './language'

const held = new Map<Language, Catalogue>([['fr', fr]])

/** The words of a language: French until those of another one have been fetched. */
export const wordsIn = (language: Language): Catalogue => held.get(language) ?? fr

/** Fetches the words of a language, unless they are there. Rejects when they cannot be fetched. */
export async function fetchWords(language: Language): Promise<void> {
  if (held.has(language)) return
  const { en } = await import('./en')
  held.set('en', en)
}
