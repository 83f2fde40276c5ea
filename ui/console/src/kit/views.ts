import { api, withQuery } from './api'

/** A list's question under a name of one's own. */
export interface SavedView {
  id: string
  list: string
  name: string
  query: string
  madeAt: string
}

export const listViews = async (base: string, list: string) => (await api.get<{ items: SavedView[] }>(withQuery(`${base}/saved-views`, { list }))).items
export const saveView = async (base: string, list: string, name: string, query: string) =>
  (await api.post<{ items: SavedView[] }>(`${base}/saved-views`, { list, name, query })).items
export const removeView = (base: string, id: string) => api.delete(`${base}/saved-views/${id}`)

/** An address's question as a view keeps it, without what only concerns one row. */
export function questionOf(query: Record<string, unknown>, leaveOut: string[] = ['record', 'report', 'consent']): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' && value && !leaveOut.includes(name)) pairs.set(name, value)
  }
  return pairs.toString()
}

/** The same back again. */
export const asQuery = (question: string): Record<string, string> => Object.fromEntries(new URLSearchParams(question))
