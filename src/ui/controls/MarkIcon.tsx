import type { Icon } from './Button'

/** An icon that says something by itself, in words too. */
export function MarkIcon({
  icon: Mark,
  label,
  size = 13,
}: {
  icon: Icon
  label: string
  size?: number
}) {
  return (
    <span title={label} style={{ display: 'inline-flex' }}>
      <Mark size={size} aria-hidden />
      <span className="visuallyHidden">{label}</span>
    </span>
  )
}
