import { api, itemsOf } from '@/kit/api'
import type { Role } from '@/kit/session'
import { sendFile } from '@/kit/upload'
import type { CaseRow, CaseView } from '../cases/cases'

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

export interface Target { record: string; title: string; documentNo: string; authority: string; decidedOn: string }
export interface Receipt { consumer: string; label: string; due: string; overdue: boolean; attempts: number; trouble: string; detail: string; acknowledgedAt: string | null }

/** What a repair keeps; later states know more. */
export interface RepairBody {
  target: Target
  signed?: { statement: string; signer: string; signedOn: string }
  proposal?: { grant: boolean; reasons: string; falseMaterial: boolean }
  wanted?: string
  reason?: string
  reasons?: string
}
export type RepairCase = CaseView<RepairBody>

export const listReceipts = async (base: string, id: string) => (await api.get<{ receipts: Receipt[] }>(`${base}/repairs/${id}`)).receipts
export const listEligibility = async (base: string, question: { record?: string; subject?: string }) =>
  itemsOf(await api.get<{ items: Eligibility[] }>(`${base}/repairs/eligibility`, question))
export const listAtLongest = async (base: string) => itemsOf(await api.get<{ items: Eligibility[] }>(`${base}/repairs/at-longest`))
export const decideAtLongest = (base: string, record: string, stop: boolean, reason: string) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/longest`, { stop, reason })
export const begin = (base: string, key: string, record: string) => api.post<RepairCase>(`${base}/repairs`, { record }, { 'Idempotency-Key': key })
export const getNotice = (base: string, record: string) => api.get<{ text: string }>(`${base}/records/${record}/repair/notice`)
export const setObligation = (base: string, record: string, fulfilledOn: string | null, note: string) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/obligation`, { fulfilledOn, note })
/** What the determining bureau does with a record outside of an application. */
export type Standing = 'shield' | 'end' | 'exclude'
export const shield = (base: string, record: string, plan: { ground: string; court: string; rulingNo: string; ruledOn: string | null }) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/shield`, plan)
export const endShield = (base: string, record: string, completed: boolean, note: string) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/shield/end`, { completed, note })
export const exclude = (base: string, record: string, basis: { reason: string; act: string; article: string }) =>
  api.post<Eligibility>(`${base}/records/${record}/repair/exclusion`, basis)
export const addProof = (base: string, id: string, material: string, file: File) =>
  sendFile<RepairCase>(`${base}/repairs/${id}/proofs?material=${encodeURIComponent(material)}&name=${encodeURIComponent(file.name)}`, file, () => undefined).done

export const TONES: Record<string, string> = {
  DRAFT: 'plain', SUBMITTED: 'update', RETURNED: 'warn', DECIDING: 'update', PROPOSED: 'hold', EXECUTING: 'warn', COMPLETED: 'accept', DENIED: 'reject', REFUSED: 'reject', WITHDRAWN: 'duplicate', REVOKED: 'reject',
}

export type Step = 'accept' | 'return' | 'refuse' | 'extend' | 'propose' | 'decide' | 'withdraw' | 'revoke'

/** The steps an officer may take now; the kernel decides again. */
export function stepsFor(row: Pick<CaseRow, 'state' | 'bureau'>, roles: Role[], bureau: string | null): Step[] {
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

/** Whether its applicant can still take it back. */
export const isOpen = (row: Pick<CaseRow, 'state'>) => ['DRAFT', 'SUBMITTED', 'RETURNED', 'DECIDING'].includes(row.state)

/** Whether consumers follow, or have followed, a grant. */
export const isFollowed = (row: Pick<CaseRow, 'state'>) => ['EXECUTING', 'COMPLETED', 'REVOKED'].includes(row.state)
