import { reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export type FilterValue = string | boolean
export type FilterShape = Record<string, FilterValue>

/** What stands in an address besides a list's own filter and goes along when the filter changes. */
const KEPT = ['cols']

/** A filter as the address has it; what is not in it is as it usually is. */
export function readFilter<F extends FilterShape>(query: LocationQuery, usual: F): F {
  const found = Object.entries(usual).map(([name, value]) => {
    const said = query[name]
    if (typeof said !== 'string') return [name, value]
    return [name, typeof value === 'boolean' ? said === 'true' : said]
  })
  return Object.fromEntries(found) as F
}

/** The address of a filter: only what is not usual stands in it. */
export function writeFilter<F extends FilterShape>(filter: F, usual: F): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([name, value]) => value !== usual[name]).map(([name, value]) => [name, String(value)]))
}

/** The same without some names. */
export function without<T extends Record<string, unknown>, K extends string>(from: T, ...names: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name as K))) as Omit<T, K>
}

const same = (one: FilterShape, other: FilterShape) => Object.keys(one).every((name) => one[name] === other[name])

/**
 * A list's filter that lives in the address: a change is a step one can go back from, and a copied link shows the same.
 * @param changed is called when the filter has changed, by hand or by going back
 */
export function useFilter<F extends FilterShape>(usual: F, changed: () => unknown): F {
  const route = useRoute()
  const router = useRouter()
  const page = route.name
  const filter = reactive(readFilter(route.query, usual)) as F
  watch(filter, () => {
    if (route.name === page && !same(filter, readFilter(route.query, usual))) {
      const kept = Object.fromEntries(KEPT.filter((name) => route.query[name]).map((name) => [name, route.query[name]]))
      void router.push({ query: { ...writeFilter(filter, usual), ...kept } })
    }
    changed()
  })
  watch(() => route.query, (query) => {
    if (route.name !== page) return
    const now = readFilter(query, usual)
    if (!same(filter, now)) Object.assign(filter, now)
  })
  return filter
}
