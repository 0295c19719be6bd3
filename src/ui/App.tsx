/** The whole interface. */
export function App() {
  return <main>{'Établi'}</main>
}
