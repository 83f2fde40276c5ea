import { api, withQuery, type Page, type Query } from '@/kit/api'
import { language } from '@/kit/i18n'
import { sendFile } from '@/kit/upload'

export type Scope = 'PUBLIC' | 'OWN' | 'PURPOSE'
export type Form = 'pdf' | 'html' | 'json'

export interface Words { zh: string; en: string }
export interface ReportForm { id: string; label: Words; title: string; basis: string; verified: boolean; unpublished: boolean; period: boolean; recipient: boolean; sections: Words[] }
export interface Choices { forms: ReportForm[]; purposes: { id: string; label: Words }[] }

export interface Report {
  id: string
  number: string
  form: string
  formLabel: string
  scope: Scope
  scopeLabel: string
  subjectCode: string
  subjectName: string
  purpose: string
  purposeLabel: string
  note: string | null
  recipient: string | null
  from: string | null
  until: string | null
  entries: number
  hash: string
  issuedAt: string
  issuedByName: string
  byFirm: boolean
  revoked: { at: string; because: string } | null
}

export interface ReportEntry { kind: string; title: string; documentNo: string; authority: string; on: string; marks: string[] }
export interface Content { verification: { address: string; code: string }; sections: { id: string; label: string; takes: boolean; entries: ReportEntry[] }[] }
export interface FullReport extends Report { content: Content }
export interface Download { id: string; form: string; byName: string; at: string }
export interface Batch { id: string; fileName: string; formLabel: string; purposeLabel: string; rows: number; issued: number; printed: number; refused: number; finished: boolean; askedByName: string; askedAt: string; finishedAt: string | null }
export interface BatchRow { line: number; asked: string; report: string | null; number: string | null; subjectName: string | null; printed: boolean; problem: string | null }

export interface Wanted { form: string; scope: Scope | ''; purpose: string; note: string; recipient: string; from: string; until: string }

export const nothing = (): Wanted => ({ form: '', scope: '', purpose: '', note: '', recipient: '', from: '', until: '' })

/** A label in the language of the reader. */
export const said = (label: Words): string => (language.value === 'en' ? label.en : label.zh)

/** What the law of a form demands is there. */
export function isReady(form: ReportForm | undefined, wanted: Wanted): boolean {
  if (!form || wanted.purpose === '') return false
  if (form.recipient && wanted.recipient.trim() === '') return false
  return !form.period || (wanted.from !== '' && wanted.until !== '')
}

/** The share of a batch that is done, from 0 to 100. */
export function percentOf(batch: Batch): number {
  return batch.finished ? 100 : Math.floor(((batch.printed + batch.refused) / batch.rows) * 100)
}

const filled = (wanted: Wanted): Query => Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''))

/** What forms and purposes are called in English; nothing in Chinese, which the kernel says itself. */
export async function englishChoices(base: string): Promise<Record<string, string>> {
  if (language.value !== 'en') return {}
  const { forms, purposes } = await listChoices(base)
  return Object.fromEntries([...forms, ...purposes].map((one) => [one.id, one.label.en]))
}
export const listChoices = (base: string) => api.get<Choices>(`${base}/reports/forms`)
export const listReports = (base: string, question: Query, after: string | null) => api.get<Page<Report>>(`${base}/reports`, { ...question, after, limit: 20 })
export const findReport = (base: string, id: string) => api.get<FullReport>(`${base}/reports/${id}`)
export const issueReport = (base: string, code: string, wanted: Wanted) => api.post<FullReport>(`${base}/reports`, { ...filled(wanted), ...(code ? { code } : {}) })
export const revokeReport = (base: string, id: string, reason: string) => api.post<FullReport>(`${base}/reports/${id}/revoke`, { reason })
export const listDownloads = async (base: string, id: string) => (await api.get<{ items: Download[] }>(`${base}/reports/${id}/downloads`)).items
export const fileOf = (base: string, id: string, form: Form) => `${base}/reports/${id}/report.${form}`
export const listBatches = async (base: string) => (await api.get<{ items: Batch[] }>(`${base}/report-batches`)).items
export const listRows = (base: string, id: string, after: string | null) => api.get<Page<BatchRow>>(`${base}/report-batches/${id}/rows`, { after, limit: 20 })
export const sendBatch = (base: string, wanted: Wanted, file: File) => sendFile<Batch>(withQuery(`${base}/report-batches`, { ...filled(wanted), name: file.name }), file, () => undefined).done
export const archiveOf = (base: string, id: string) => `${base}/report-batches/${id}/reports.zip`
