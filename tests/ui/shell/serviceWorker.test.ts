import { describe, expect, it, vi } from 'vitest'
import { watchServiceWorker } from '../../../src/ui/shell/serviceWorker'

class FakeWorker extends EventTarget {
  readonly messages: unknown[] = []
  constructor(public state: ServiceWorkerState) {
    super()
  }
  postMessage(message: unknown) {
    this.messages.push(message)
  }
  become(state: ServiceWorkerState) {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null
  waiting: FakeWorker | null = null
  installing: FakeWorker | null = null
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  refuses = false
  register = vi.fn(() =>
    this.refuses ? Promise.reject(new Error('no')) : Promise.resolve(this.registration),
  )
  takeOver(worker: FakeWorker) {
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
  }
}

const returningVisit = () => {
  const container = new FakeContainer()
  container.controller = container.registration.active = new FakeWorker('activated')
  return container
}

const update = ({ registration }: FakeContainer) => {
  const worker = new FakeWorker('installing')
  registration.installing = worker
  registration.dispatchEvent(new Event('updatefound'))
  registration.installing = null
  registration.waiting = worker
  worker.become('installed')
  return worker
}

const watch = async (container: FakeContainer) => {
  const reload = vi.fn()
  const onOfflineReady = vi.fn()
  const offers: (() => void)[] = []
  const registered = await watchServiceWorker(
    { onUpdate: (apply) => offers.push(apply), onOfflineReady },
    { container: container as unknown as ServiceWorkerContainer, reload },
  )
  return { registered, reload, onOfflineReady, offers }
}

describe('watchServiceWorker', () => {
  it('tells once that the first visit is complete and offers nothing', async () => {
    const container = new FakeContainer()
    const worker = new FakeWorker('installing')
    container.registration.installing = worker
    const { offers, onOfflineReady, reload } = await watch(container)
    container.registration.dispatchEvent(new Event('updatefound'))
    worker.become('installed')
    container.registration.active = worker
    worker.become('activated')
    container.takeOver(worker)
    expect(onOfflineReady).toHaveBeenCalledTimes(1)
    expect(offers).toHaveLength(0)
    expect(reload).not.toHaveBeenCalled()
  })

  it('offers a newer version and changes nothing until it is accepted', async () => {
    const container = returningVisit()
    const { offers, reload, onOfflineReady } = await watch(container)
    const worker = update(container)
    expect(offers).toHaveLength(1)
    expect(worker.messages).toEqual([])
    offers[0]?.()
    expect(worker.messages).toEqual([{ type: 'SKIP_WAITING' }])
    expect(reload).not.toHaveBeenCalled()
    container.takeOver(worker)
    expect(reload).toHaveBeenCalledTimes(1)
    expect(onOfflineReady).not.toHaveBeenCalled()
  })

  it('offers at once a version that waited since the last visit', async () => {
    const container = returningVisit()
    container.registration.waiting = new FakeWorker('installed')
    const { offers } = await watch(container)
    expect(offers).toHaveLength(1)
  })

  it('does not reload when another tab accepts the version, but offers to', async () => {
    const container = returningVisit()
    const { offers, reload } = await watch(container)
    const worker = update(container)
    container.registration.waiting = null
    container.takeOver(worker)
    expect(reload).not.toHaveBeenCalled()
    expect(offers).toHaveLength(2)
    offers[1]?.()
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('says that there is no offline copy when the browser refuses', async () => {
    const container = new FakeContainer()
    container.refuses = true
    expect((await watch(container)).registered).toBe(false)
  })

  it('registers an address relative to the page', async () => {
    const container = returningVisit()
    expect((await watch(container)).registered).toBe(true)
    expect(container.register).toHaveBeenCalledWith(expect.stringMatching(/^(\.?\/)?sw\.js$/))
  })
})
