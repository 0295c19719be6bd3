/** An element with its class, attributes and children: for what AG Grid draws itself. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  {
    className,
    ...attributes
  }: { readonly className?: string } & Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className !== undefined) made.className = className
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Words for screen readers alone. */
export const hiddenWords = (words: string): HTMLElement =>
  element('span', { className: 'visuallyHidden' }, words)
