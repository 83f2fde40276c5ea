import type { RouteLocationRaw } from 'vue-router'
import { api } from '@/kit/api'
import { number } from '@/kit/format'
import { t } from '@/kit/i18n'

export type NoticeKind = 'DUE' | 'CAME' | 'ANSWERED' | 'BATCH' | 'OUTCOME' | 'QUERIED'

/** Something new for the person who is signed in. */
export interface Notice {
  kind: NoticeKind
  target: string | null
  title: string
  note: string
  at: string
  due: string | null
  left: number | null
  unread: boolean
}
export interface NoticeList { items: Notice[]; unread: number }

export const listNotices = (base: string) => api.get<NoticeList>(`${base}/notices`)
export const seeNotices = (base: string, until: string) => api.post<NoticeList>(`${base}/notices/seen`, { until })

/** The moment of the newest of them: up to then everything was seen. */
export const newestOf = (items: Notice[]): string | null => items.reduce<string | null>((newest, one) => (newest === null || Date.parse(one.at) > Date.parse(newest) ? one.at : newest), null)

/** Where a notice leads. */
export function wayFrom(notice: Notice, tenant: string): RouteLocationRaw {
  if (notice.kind === 'QUERIED') return { name: 'consents', params: { tenant }, query: notice.target ? { consent: notice.target } : {} }
  if (notice.kind === 'BATCH') return { name: 'intake-batch', params: { tenant, batch: notice.target } }
  return { name: 'case', params: { tenant, case: notice.target } }
}

/** What a notice says below its title. */
export function saidOf(notice: Notice): string {
  if (notice.kind === 'BATCH') return notice.note ? t('shell.notices.rejected', { count: number(Number(notice.note)) }) : t('shell.notices.unread-file')
  if (notice.kind === 'QUERIED') return t(notice.note === 'ANSWERED' ? 'shell.notices.answered' : 'shell.notices.refused')
  return notice.note
}
