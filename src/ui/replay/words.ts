import { replay as en } from '../../i18n/en/replay'
import { replay as fr } from '../../i18n/fr/replay'
import { useLanguage } from '../useApp'

const words = { fr, en }

export type ReplayWords = typeof en

/** The words of these screens, which come with them. */
export const useReplayWords = (): ReplayWords => words[useLanguage()]
