import { placesVersion } from '../reference/years'
import { descriptionOf } from '../steps/descriptions'
import type { Step } from './recipe'

/** Which lists of the product, and of when, the result of a step rests on; empty for most. */
export const listsRead = ({ kind }: Pick<Step, 'kind'>): string =>
  descriptionOf(kind)?.isOfPlaces === true ? placesVersion : ''
