import { ArrowDown, ArrowUp, ChevronDown, Funnel } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo } from 'react'
import type { RefObject } from 'react'
import { typeIcons } from './typeIcons'

export type HeaderIcon = keyof typeof typeIcons | 'up' | 'down' | 'filtered' | 'menu'

const icons = Object.entries<LucideIcon>({
  ...typeIcons,
  up: ArrowUp,
  down: ArrowDown,
  menu: ChevronDown,
})

/** The icons of headers, drawn once: the headers, drawn by AG Grid, hold copies of them. */
export const HeaderIcons = memo(function HeaderIcons({
  store,
}: {
  readonly store: RefObject<HTMLDivElement | null>
}) {
  return (
    <div ref={store} hidden>
      {icons.map(([name, Icon]) => (
        <Icon
          key={name}
          data-icon={name}
          size={name === 'up' || name === 'down' ? 13 : 14}
          aria-hidden
        />
      ))}
      <Funnel data-icon="filtered" size={12} aria-hidden />
    </div>
  )
})

/** A copy of an icon out of those drawn in `store`. */
export const copyOfIcon = (store: HTMLElement | null, name: HeaderIcon): Node | null =>
  store?.querySelector(`[data-icon="${name}"]`)?.cloneNode(true) ?? null
