/** The bench of the icon, drawn in the colours of the theme. */
export function Logo({ size = 44 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden focusable="false">
      <rect width="64" height="64" rx="12" fill="#2f5d62" />
      <rect x="14" y="31" width="36" height="6" rx="1.5" fill="#fff" />
      <rect x="18" y="36" width="5" height="15" rx="1" fill="#fff" />
      <rect x="41" y="36" width="5" height="15" rx="1" fill="#fff" />
      <rect x="22" y="42" width="20" height="3.5" fill="#fff" />
      <rect x="18" y="18" width="7" height="10" rx="1.5" fill="#f2b84b" />
      <rect x="28.5" y="18" width="7" height="10" rx="1.5" fill="#f2b84b" />
      <rect x="39" y="18" width="7" height="10" rx="1.5" fill="#f2b84b" />
    </svg>
  )
}
