import { describe, expect, it } from 'vitest'
import { follow, type Stream } from '@/kit/progress'
import { listen as listenTo, takeEvents } from '@/kit/stream'

class Spoken implements Stream {
  onerror: ((event: Event) => void) | null = null
  closed = false
  private listener: (event: MessageEvent<string>) => void = () => undefined
  addEventListener(_name: string, listener: (event: MessageEvent<string>) => void) { this.listener = listener }
  say(value: unknown) { this.listener({ data: JSON.stringify(value) } as MessageEvent<string>) }
  close() { this.closed = true }
}
type Work = { progress: number; done: boolean }
const soon = () => new Promise((resolve) => { setTimeout(resolve, 15) })

function listen(asked: Work[] = []) {
  const stream = new Spoken()
  const problems: unknown[] = []
  const following = follow<Work>({
    url: '/events', event: 'progress', finished: (work) => work.done, open: () => stream, pauseMillis: 1,
    ask: () => { const next = asked.shift(); return next ? Promise.resolve(next) : Promise.reject(new Error('gone')) },
    onProblem: (thrown) => problems.push(thrown),
  })
  return { stream, following, problems }
}

describe('following long work', () => {
  it('shows the latest news and stops when the work is done', () => {
    const { stream, following } = listen()
    stream.say({ progress: 0.4, done: false })
    expect(following.value.value).toEqual({ progress: 0.4, done: false })
    expect(following.live.value).toBe(true)
    stream.say({ progress: 1, done: true })
    expect(stream.closed).toBe(true)
    expect(following.live.value).toBe(false)
  })

  it('asks at intervals when the stream breaks, until the work is done', async () => {
    const { stream, following } = listen([{ progress: 0.5, done: false }, { progress: 1, done: true }])
    stream.onerror?.(new Event('error'))
    await soon()
    expect(stream.closed).toBe(true)
    expect(following.value.value).toEqual({ progress: 1, done: true })
  })

  it('hands on why asking failed', async () => {
    const { stream, problems } = listen([])
    stream.onerror?.(new Event('error'))
    await soon()
    expect(problems).toHaveLength(1)
  })

  it('hears nothing after it was stopped', () => {
    const { stream, following } = listen()
    following.stop()
    stream.say({ progress: 0.9, done: false })
    expect(following.value.value).toBeNull()
  })
})

describe('work that lives as long as its request', () => {
  it('takes whole events and keeps the rest for later', () => {
    const first = takeEvents('event:progress\r\ndata:{"a":1}\r\n\r\nevent: progress\ndata: {"a"')
    expect(first.events).toEqual([{ name: 'progress', data: '{"a":1}' }])
    expect(takeEvents(`${first.rest}:2}\n\n: still here\n\n`).events).toEqual([{ name: 'progress', data: '{"a":2}' }])
  })

  it('says why the kernel refused', async () => {
    const honest = globalThis.fetch
    globalThis.fetch = () => Promise.resolve(new Response('{"type":"urn:problem:WHAT_IF_BUSY","detail":"正在进行的参数试算已达上限。"}', { status: 503 }))
    await expect(listenTo('/what-if', {}, new AbortController().signal, () => undefined)).rejects.toThrow('正在进行的参数试算已达上限。')
    globalThis.fetch = honest
  })
})
