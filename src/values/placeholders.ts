import { fold, trimUnseen } from './text'

/** How texts for "nothing" are compared: case, accents and spaces around aside, or to the letter. */
export const placeholderForm = (isExact: boolean): ((text: string) => string) =>
  isExact ? (text) => text : (text) => fold(trimUnseen(text))
