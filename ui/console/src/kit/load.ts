import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Page } from './api'
import { asProblem, type Problem } from './problem'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  problem: Ref<Problem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Loads something for a page; a later call wins over an earlier one that answers late. */
export function useLoad<T>(loader: () => Promise<T>, now = true): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const problem = ref<Problem | null>(null)
  const loading = ref(now)
  let latest = 0
  async function reload() {
    const mine = ++latest
    loading.value = true
    try {
      const answer = await loader()
      if (mine !== latest) return
      data.value = answer
      problem.value = null
    } catch (thrown) {
      if (mine === latest) problem.value = asProblem(thrown)
    } finally {
      if (mine === latest) loading.value = false
    }
  }
  if (now) void reload()
  return { data, problem, loading, reload }
}

export interface Paged<T> {
  items: ShallowRef<T[]>
  page: Ref<number>
  hasNext: Ref<boolean>
  problem: Ref<Problem | null>
  loading: Ref<boolean>
  first: () => Promise<void>
  next: () => Promise<void>
  previous: () => Promise<void>
  again: () => Promise<void>
}

/** Pages by cursor: remembers the cursors it came by, so that going back needs no page numbers from the kernel. */
export function usePaged<T>(loader: (after: string | null) => Promise<Page<T>>): Paged<T> {
  const items = shallowRef<T[]>([])
  const page = ref(1)
  const hasNext = ref(false)
  const cursors: (string | null)[] = [null]
  let upcoming: string | null = null
  const state = useLoad(async () => {
    const answer = await loader(cursors[page.value - 1] ?? null)
    items.value = answer.items
    upcoming = answer.next
    hasNext.value = answer.next !== null && answer.next !== undefined
    return answer
  }, false)
  state.loading.value = true

  async function first() {
    page.value = 1
    await state.reload()
  }
  async function next() {
    if (!hasNext.value) return
    cursors[page.value] = upcoming
    page.value += 1
    await state.reload()
  }
  async function previous() {
    if (page.value === 1) return
    page.value -= 1
    await state.reload()
  }
  return { items, page, hasNext, problem: state.problem, loading: state.loading, first, next, previous, again: state.reload }
}
