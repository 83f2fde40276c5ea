import { api, type Page } from '@/kit/api'
import type { ListColumn } from '@/kit/columns'
import type { FilterShape } from '@/kit/filter'
import { t } from '@/kit/i18n'

export type RecordState = 'EFFECTIVE' | 'HELD' | 'WITHDRAWN' | 'EXPIRED' | 'REPAIRED' | 'SHIELDED'
export const STATES: RecordState[] = ['EFFECTIVE', 'HELD', 'WITHDRAWN', 'EXPIRED', 'REPAIRED', 'SHIELDED']

export interface RecordRow {
  id: string
  item: string
  itemLabel: string
  /** Null for natural persons, who are never named in lists. */
  subjectName: string | null
  subjectCode: string | null
  /** The tenant's own id of a natural person. */
  person?: string | null
  documentNo: string
  title: string | null
  authorityName: string | null
  /** Who carries on today for the authority that decided; null while that exists. */
  authorityHeir?: string | null
  decidedOn: string
  state: RecordState
  holdReason: string | null
  publish: boolean
  publishFrom: string | null
  publishUntil: string | null
  late: boolean
  class: string | null
  recordedAt: string
}

export interface FieldValue {
  code: string
  name: string
  value: string | number | null
}

/** An earlier version, and the change that ended it, in words. */
export interface HistoryStep {
  version: number
  changedAt: string
  change: string
  state: string
  stateReason: string | null
}

export interface RecordView extends RecordRow {
  fields: FieldValue[]
  version: number
  history: HistoryStep[]
  lineage: { batch: string | null; fileName: string | null; line: number | null; uploadedBy: string | null; at: string | null } | null
}

export interface RecordFilter extends FilterShape {
  item: string
  state: string
  bureau: string
  q: string
  /** Code of a subject. */
  subject: string
  /** Reported after the legal term ("true"), within it ("false"), or either. */
  late: string
  /** Held records whose publicity is past due ("true") or not yet ("false"). */
  overdue: string
  /** Only those the public sees now. */
  published: boolean
  /** Days of the decision. */
  from: string
  until: string
  /** Days on which they were reported; the withdrawn ones are left out then. */
  reportedFrom: string
  reportedUntil: string
}

export const anyRecord = (): RecordFilter => ({ item: '', state: '', bureau: '', q: '', subject: '', late: '', overdue: '', published: false, from: '', until: '', reportedFrom: '', reportedUntil: '' })

/** The columns of lists of records. */
export const recordColumns = (): ListColumn[] => [
  { id: 'subject', label: t('records.subject'), minWidth: 240 },
  { id: 'document', label: t('records.document'), minWidth: 220 },
  { id: 'item', label: t('records.item'), width: 136 },
  { id: 'authorityName', label: t('records.authority'), minWidth: 180 },
  { id: 'decidedOn', label: t('records.decidedOn'), width: 112 },
  { id: 'state', label: t('records.state'), width: 150 },
  { id: 'publicity', label: t('records.publicity'), width: 150, extra: true },
  { id: 'holdReason', label: t('records.heldBecause'), minWidth: 200, extra: true },
  { id: 'recordedAt', label: t('records.recordedAt'), width: 140, extra: true },
]

export const listRecords = (base: string, filter: Partial<RecordFilter>, after: string | null) =>
  api.get<Page<RecordRow>>(`${base}/records`, { ...filter, published: filter.published || null, after, limit: 20 })
export const findRecord = (base: string, id: string) => api.get<RecordView>(`${base}/records/${id}`)
export const releaseRecord = (base: string, id: string, reason: string) => api.post(`${base}/records/${id}/release`, { reason })
export const withdrawRecord = (base: string, id: string, reason: string) => api.post(`${base}/records/${id}/withdraw`, { reason })

/** Where a shown period stands between its ends, 0 to 1; open-ended periods have no share. */
export function periodShare(from: string | null, until: string | null, today: string): number | null {
  if (!from || !until || until.startsWith('2099')) return null
  const [start, end, now] = [from, until, today].map((date) => Date.parse(date)) as [number, number, number]
  if (end <= start) return 1
  return Math.min(1, Math.max(0, (now - start) / (end - start)))
}
