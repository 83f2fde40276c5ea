import { api, itemsOf, type Page } from '@/kit/api'
import { sendFile } from '@/kit/upload'
import type { Role } from '@/kit/session'

export interface Paper { id: string; label: string; required: boolean; missing: boolean; proves: string }
export interface Eligibility {
  record: { id: string; title: string; documentNo: string; authorityName: string; decidedOn: string; subjectCode: string | null; subjectName: string | null; state: string }
  regime: string
  regimeLabel: string
  weight: string
  weightLabel: string
  eligible: boolean
  from: string | null
  summary: string
  materials: Paper[]
  reasons: { words: string; law: string; verified: boolean }[]
  longestEndsOn: string
  atLongest: { outcome: string; words: string; law: string }
  commitment: { text: string; hash: string } | null
  openCase: string | null
  obligation: { fulfilledOn: string | null; note: string; atLongest: string | null; setBy: string; setAt: string } | null
}

export interface CaseRow {
  id: string
  number: string
  title: string
  about: string | null
  subjectCode: string | null
  subjectName: string | null
  state: string
  stateLabel: string
  bureau: string | null
  bureauName: string | null
  handler: string | null
  due: string | null
  left: number | null
  certain: boolean
  closed: boolean
  openedAt: string
  openedBy: string
  version: number
}

export interface Target { record: string; title: string; documentNo: string; authority: string; decidedOn: string }
export interface Receipt { consumer: string; label: string; due: string; overdue: boolean; attempts: number; trouble: string; detail: string; acknowledgedAt: string | null }
export interface CaseBody {
  target: Target
  signed?: { statement: string; signer: string; signedOn: string }
  proposal?: { grant: boolean; reasons: string; falseMaterial: boolean }
  wanted?: string
  reason?: string
  reasons?: string
}
export interface RepairCase extends CaseRow {
  body: CaseBody
  queryCode: string
  steps: { number: number; step: string; label: string; note: string; by: string; bureau: string | null; due: string | null; at: string }[]
  documents: { id: string; kind: string; number: string; title: string; issuedBy: string; issuedAt: string }[]
  attachments: { id: string; kind: string; name: string; mediaType: string; size: number; addedAt: string }[]
  receipts?: Receipt[]
}
export interface CaseDocument { kind: string; number: string; title: string; body: string }
export interface Question { closed: boolean; mine: boolean; overdue: boolean; state: string; q: string }

export const listCases = (base: string, question: Question, after: string | null) =>
  api.get<Page<CaseRow>>(`${base}/cases`, { kind: 'repair', ...question, after, limit: 30 })
export const getRepair = (base: string, id: string) => api.get<RepairCase>(`${base}/repairs/${id}`)
export const getDocument = (base: string, id: string, document: string) => api.get<CaseDocument>(`${base}/cases/${id}/documents/${document}`)
export const attachmentPath = (base: string, id: string, attachment: string) => `${base}/cases/${id}/attachments/${attachment}`
export const listEligibility = async (base: string, question: { record?: string; subject?: string }) =>
  itemsOf(await api.get<{ items: Eligibility[] }>(`${base}/repairs/eligibility`, question))
export const listAtLongest = async (base: string) => itemsOf(await api.get<{ items: Eligibility[] }>(`${base}/repairs/at-longest`))
export const decideAtLongest = (base: string, record: string, stop: boolean, reason: string) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/longest`, { stop, reason })
export const begin = (base: string, record: string) => api.post<RepairCase>(`${base}/repairs`, { record })
export const getNotice = (base: string, record: string) => api.get<{ text: string }>(`${base}/records/${record}/repair/notice`)
export const setObligation = (base: string, record: string, fulfilledOn: string | null, note: string) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/obligation`, { fulfilledOn, note })

/** A step of a case, on the version its taker saw. */
export const take = (base: string, seen: CaseRow, step: string, more: Record<string, unknown> = {}) =>
  api.post<RepairCase>(`${base}/repairs/${seen.id}/${step}`, { version: seen.version, ...more })

export const addProof = (base: string, id: string, material: string, file: File) =>
  sendFile<RepairCase>(`${base}/repairs/${id}/proofs?material=${encodeURIComponent(material)}&name=${encodeURIComponent(file.name)}`, file, () => undefined).done

export const REPAIR_TONES: Record<string, string> = {
  DRAFT: 'plain', SUBMITTED: 'update', RETURNED: 'warn', DECIDING: 'update', PROPOSED: 'hold', EXECUTING: 'warn', COMPLETED: 'accept', DENIED: 'reject', REFUSED: 'reject', WITHDRAWN: 'duplicate', REVOKED: 'reject',
}

/** How urgent a case is by the working days left: overdue, three days or fewer, or neither. */
export function urgency(row: Pick<CaseRow, 'left' | 'closed'>): 'late' | 'soon' | '' {
  if (row.closed || row.left === null) return ''
  return row.left < 0 ? 'late' : row.left <= 3 ? 'soon' : ''
}

export type Step = 'accept' | 'return' | 'refuse' | 'extend' | 'propose' | 'decide' | 'withdraw' | 'revoke'

/** The steps somebody may take now; the kernel decides again. */
export function stepsFor(row: CaseRow, roles: Role[], bureau: string | null): Step[] {
  const platform = roles.includes('CITY_ADMINISTRATOR')
  const own = row.bureau !== null && row.bureau === bureau && roles.some((role) => role === 'BUREAU_LEAD' || role === 'BUREAU_CLERK')
  const turn = row.bureau === null ? platform : own
  const lead = row.bureau === null ? platform : own && roles.includes('BUREAU_LEAD')
  switch (row.state) {
    case 'SUBMITTED': return turn ? ['accept', 'return', 'refuse'] : []
    case 'DECIDING': return turn ? ['propose', 'extend'] : []
    case 'PROPOSED': return lead ? ['decide'] : []
    case 'COMPLETED': return platform ? ['revoke'] : []
    default: return []
  }
}

/** Whether an application can still be prepared by its applicant. */
export const isPreparing = (row: Pick<CaseRow, 'state'>) => row.state === 'DRAFT' || row.state === 'RETURNED'
