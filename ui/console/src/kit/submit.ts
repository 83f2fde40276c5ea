import { ref, type Ref } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Submitting<A extends unknown[]> {
  busy: Ref<boolean>
  problem: Ref<Problem | null>
  /** Does the act; true when it was done. A second click while it runs does nothing. */
  submit: (...args: A) => Promise<boolean>
  /** Forgets the last problem and begins a new request. */
  clear: () => void
}

/**
 * Sends something once: busy meanwhile, the kernel's words when it was refused. The act receives a key for the header
 * Idempotency-Key, the same on every retry of one request and a new one after it was done.
 */
export function useSubmit<A extends unknown[]>(act: (key: string, ...args: A) => Promise<unknown>): Submitting<A> {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  let key = crypto.randomUUID()
  async function submit(...args: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      await act(key, ...args)
      clear()
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  function clear() {
    problem.value = null
    key = crypto.randomUUID()
  }
  return { busy, problem, submit, clear }
}
