import { api, withQuery, type Page } from '@/kit/api'
import type { FilterShape } from '@/kit/filter'
import { sendFile } from '@/kit/upload'

export type Verdict = 'accept' | 'warn' | 'hold' | 'duplicate' | 'update' | 'reject'
export const VERDICTS: Verdict[] = ['reject', 'hold', 'warn', 'update', 'duplicate', 'accept']

export interface BatchView {
  id: string
  item: string | null
  itemLabel: string | null
  fileName: string
  size: number
  state: 'RECEIVED' | 'READING' | 'DONE' | 'FAILED'
  /** Share of the file read, 0 to 1. */
  progress: number
  rowsRead: number
  counts: Record<Verdict, number>
  late: number
  /** Rows by the rule that spoke. */
  byRule: Record<string, number>
  /** Sentences about the file as a whole. */
  notes?: string[] | null
  failure: { code: string; detail: string } | null
  uploadedBy: string | null
  uploadedAt: string
  finishedAt: string | null
  /** The earlier batch this one repeats byte for byte. */
  repeatOf: string | null
}

export interface RowIssue {
  line: number
  verdict: Verdict
  rules: string[]
  reasons: string[]
  subjectName: string | null
  documentNo: string | null
}

export interface ReportableItem {
  id: string
  label: string
  labelEn?: string | null
  /** Working days from the decision to the report. */
  updateWithin: number
}

export const AUTO = 'auto'
/** What is recognised by its heads, and most of what is reported. */
export const RECOGNISED = ['administrative-permit', 'administrative-penalty']
/** The kernel refuses more; said before the upload begins instead of after. */
export const MAX_BYTES = 512 * 1024 * 1024

const batches = (base: string) => `${base}/intake/batches`

/** Which batches are wanted; empty means any. */
export interface BatchFilter extends FilterShape {
  bureau: string
  from: string
  until: string
  /** Only batches in which this rule refused a row. */
  rule: string
}

export const anyBatch = (): BatchFilter => ({ bureau: '', from: '', until: '', rule: '' })
export const listBatches = (base: string, filter: BatchFilter, after: string | null) => api.get<Page<BatchView>>(batches(base), { ...filter, after, limit: 20 })
export const findBatch = (base: string, id: string) => api.get<BatchView>(`${batches(base)}/${id}`)
export const eventsUrl = (base: string, id: string) => `${batches(base)}/${id}/events`
export const errorsUrl = (base: string, id: string) => `${batches(base)}/${id}/errors.xlsx`
export const templateUrl = (base: string, item: string) => `${base}/catalogue/${item}/template.xlsx`

/** Rows with something said about them, in the order of the file. */
export const listIssues = (base: string, id: string, verdict: string, rule: string, after: string | null) =>
  api.get<Page<RowIssue>>(`${batches(base)}/${id}/issues`, { verdict, rule, after, limit: 50 })

export const uploadBatch = (base: string, item: string, file: File, onBytes: (share: number) => void) =>
  sendFile<BatchView>(withQuery(batches(base), { item, name: file.name }), file, onBytes)

/** Why a file cannot be taken, as a text key, or null when it can. */
export function refusal(file: { name: string; size: number }): string | null {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return /\.xls$/i.test(file.name) ? 'intake.refusal.oldExcel' : 'intake.refusal.kind'
  if (file.size === 0) return 'intake.refusal.empty'
  if (file.size > MAX_BYTES) return 'intake.refusal.size'
  return null
}

export function isFinished(batch: BatchView): boolean {
  return batch.state === 'DONE' || batch.state === 'FAILED'
}

export function total(batch: BatchView): number {
  return Object.values(batch.counts).reduce((sum, count) => sum + count, 0)
}

/** Rows that ended in the store: accepted, accepted with a warning, updated, or held. */
export function stored(batch: BatchView): number {
  return batch.counts.accept + batch.counts.warn + batch.counts.update + batch.counts.hold
}
