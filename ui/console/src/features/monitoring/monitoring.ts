import { api, itemsOf } from '@/kit/api'

export interface Task {
  kind: string
  title: string
  count: number
  link: string | null
  due: string | null
}

export interface BureauTimeliness {
  bureau: { id: string; name: string }
  reported: number
  onTime: number
  late: number
  averageWorkingDays: number | null
}

export const listTasks = async (base: string) => itemsOf(await api.get<{ items: Task[] }>(`${base}/tasks`))

/** How punctually each bureau reported what was decided in a half-open span of dates. */
export const timeliness = async (base: string, from: string, to: string) =>
  itemsOf(await api.get<{ items: BureauTimeliness[] }>(`${base}/timeliness`, { from, to }))

/** The share reported within 7 working days, 1 when nothing was due. */
export function punctuality(row: { reported: number; onTime: number }): number {
  return row.reported === 0 ? 1 : row.onTime / row.reported
}

/** A task's link as a path of this console, or null when it leads nowhere here. */
export function taskPath(link: string | null, slug: string): string | null {
  if (!link) return null
  const path = link.replace(/^https?:\/\/[^/]+/, '').replace(/^\/console(?=\/|$)/, '')
  if (path.startsWith('/t/')) return path
  return `/t/${slug}/${path.replace(/^\/+/, '')}`
}
