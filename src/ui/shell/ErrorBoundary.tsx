import type { ReactNode } from 'react'
import { Component } from 'react'
import { CrashScreen } from './CrashScreen'

interface Caught {
  readonly error: unknown
}

/** What browsers report without anything being wrong. */
const isHarmless = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** An exception nobody expected, wherever it was thrown, shows a screen that leads back to the work. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly caught: Caught | null }
> {
  override state: { readonly caught: Caught | null } = { caught: null }

  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }

  override componentDidMount() {
    window.addEventListener('error', this.handleError)
    window.addEventListener('unhandledrejection', this.handleRejection)
  }

  override componentWillUnmount() {
    window.removeEventListener('error', this.handleError)
    window.removeEventListener('unhandledrejection', this.handleRejection)
  }

  // Notices of the browser about layout come as events without an error.
  private readonly handleError = ({ error }: ErrorEvent) => {
    if (error) this.show(error)
  }

  private readonly handleRejection = ({ reason }: PromiseRejectionEvent) => this.show(reason)

  private show(error: unknown) {
    if (!isHarmless(error)) this.setState((old) => ({ caught: old.caught ?? { error } }))
  }

  override render() {
    const { caught } = this.state
    return caught ? <CrashScreen error={caught.error} /> : this.props.children
  }
}
