/** The storage of a browser: what it keeps are its own properties, as in a real one. */
export function createLocalStorage(): Record<string, unknown> {
  const storage = Object.create({
    getItem: (key: string) => (Object.hasOwn(storage, key) ? storage[key] : null),
    setItem: (key: string, text: string) => void (storage[key] = text),
    removeItem: (key: string) => void delete storage[key],
  }) as Record<string, unknown>
  return storage
}
