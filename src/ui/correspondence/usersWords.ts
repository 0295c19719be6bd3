import type { Catalogue } from '../../i18n/en'
import { pairsUsers } from '../../recipe/correspondences'
import type { ProjectDoc } from '../../recipe/recipe'

/** The steps that go by a correspondence table, each said by its tab and its place there. */
export const usersWords = (
  doc: ProjectDoc,
  id: string,
  words: Pick<Catalogue['pairs'], 'userOf'>,
): readonly string[] =>
  pairsUsers(doc, id).map(({ table, step }) =>
    words.userOf(table.name, table.steps.indexOf(step) + 1),
  )
