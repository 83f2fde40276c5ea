import { ref, type Ref } from 'vue'

/** What an EventSource must offer here; a seam, so that tests can speak the events. */
export interface Stream {
  addEventListener: (name: string, listener: (event: MessageEvent<string>) => void) => void
  onerror: ((event: Event) => void) | null
  close: () => void
}

export interface Following<T> {
  value: Ref<T | null>
  /** Whether news arrive live; false while asking again at intervals. */
  live: Ref<boolean>
  stop: () => void
}

export interface FollowOptions<T> {
  url: string
  event: string
  finished: (value: T) => boolean
  /** Asks for the present state; used when the stream breaks. */
  ask: () => Promise<T>
  onProblem?: (thrown: unknown) => void
  open?: (url: string) => Stream
  pauseMillis?: number
}

/** Follows long work by server-sent events, falls back to asking at intervals, and stops by itself when the work is done. */
export function follow<T>(options: FollowOptions<T>): Following<T> {
  const value = ref(null) as Ref<T | null>
  const live = ref(true)
  const open = options.open ?? ((url: string) => new EventSource(url, { withCredentials: true }) as Stream)
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const stream = open(options.url)

  function stop() {
    stopped = true
    live.value = false
    stream.close()
    clearTimeout(timer)
  }
  function accept(news: T) {
    if (stopped) return
    value.value = news
    if (options.finished(news)) stop()
  }
  async function askAgain() {
    try {
      accept(await options.ask())
    } catch (thrown) {
      options.onProblem?.(thrown)
      return
    }
    if (!stopped) timer = setTimeout(askAgain, options.pauseMillis ?? 1500)
  }

  stream.addEventListener(options.event, (event) => accept(JSON.parse(event.data) as T))
  stream.onerror = () => {
    if (stopped) return
    stream.close()
    live.value = false
    clearTimeout(timer)
    void askAgain()
  }
  return { value, live, stop }
}
