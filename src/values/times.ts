import { fold, trimUnseen } from './text'

const clock =
  /^(?:(?:a|vers|de)\s+)?(\d{1,2})\s*(?:(?:h|heures?|:|\.)\s*(\d{2})?(?:\s*(?:m|mn|min|minutes?|:|')\s*(?:(\d{2})\s*(?:s|sec|secondes?|'')?)?)?)\s*(am|pm|a\.m\.|p\.m\.)?$/u
const hourOfDay = /^(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)$/u

const named: ReadonlyMap<string, string> = new Map([
  ['midi', '12:00:00'],
  ['minuit', '00:00:00'],
])

/**
 * Reads a time of day as `hh:mm:ss`: `15h30`, `8 h`, `9:05`, `15 heures 30`, `3:30 pm`, `midi`; null for anything else
 * and for hours that no day has.
 */
export function readTimeOfDay(text: string): string | null {
  const folded = fold(trimUnseen(text))
  if (folded.length > 30) return null
  const word = named.get(folded)
  if (word !== undefined) return word
  const match = clock.exec(folded) ?? hourOfDay.exec(folded)
  if (!match) return null
  const isHourOnly = hourOfDay.test(folded)
  const minutes = isHourOnly ? 0 : Number(match[2] ?? 0)
  const seconds = isHourOnly ? 0 : Number(match[3] ?? 0)
  const half = (isHourOnly ? match[2] : match[4])?.replaceAll('.', '')
  let hours = Number(match[1])
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    hours = (hours % 12) + (half === 'pm' ? 12 : 0)
  }
  if (hours > 23 || minutes > 59 || seconds > 59) return null
  return [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')
}
