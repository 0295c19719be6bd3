/** A name like `wanted` that is not taken: "Nom", "Nom 2", "Nom 3"… */
export function freeName(taken: Iterable<string>, wanted: string): string {
  const names = new Set(taken)
  if (!names.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!names.has(`${wanted} ${n}`)) return `${wanted} ${n}`
}
