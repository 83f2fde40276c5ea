import { api, type Page } from '@/kit/api'
import { language } from '@/kit/i18n'
import type { Role } from '@/kit/session'
import { sendFile } from '@/kit/upload'
import type { CaseRow, CaseView } from '../cases/cases'

/** A kind of commitment as it is in force. */
export interface Kind { id: string; number: number; label: { zh: string; en: string }; basis: string; use: string; begunBy: ('BUREAU' | 'FIRM' | 'REPAIR')[]; subjects: string[]; liability: string; text: string }

/** A commitment as the ledger shows it. */
export interface Promised {
  id: string
  code: string
  kind: string
  kindLabel: string
  subjectCode: string
  subjectName: string
  /** Set when a natural person promised: kept by the bureau, public nowhere. */
  person: string | null
  matter: string
  content: string
  open: boolean
  authorityName: string
  begunOn: string
  validUntil: string | null
  checkOn: string | null
  state: string
  stateLabel: string
  record: string | null
}

/** A contract as the ledger shows it. */
export interface Contract {
  id: string
  contractNo: string
  name: string
  typeLabel: string
  purchaserName: string
  subjectCode: string
  subjectName: string
  endsOn: string
  nodes: number
  nodesOpen: number
  nextOn: string | null
  state: string
  stateLabel: string
  record: string | null
}

export type Fulfilment = 'WHOLLY' | 'PARTLY' | 'NOT'
export interface Finding { fulfilment: Fulfilment; reasons: string; unkept: string; consequence: string }
export interface Node { number: number; what: string; due: string; state: 'OPEN' | 'DONE' | 'MISSED'; note: string }
export interface PromiseBody {
  terms: {
    kindLabel?: string; matter?: string; content?: string; liability?: string; authority: string; validUntil?: string | null; open?: boolean; person?: string | null; template?: string | null
    contractNo?: string; name?: string; goods?: string; purchaser?: { name: string }; supplier?: { name: string }; signedOn?: string; endsOn?: string
  }
  signature?: { signer: string; hash: string; madeOn: string }
  nodes?: Node[]
  finding?: Finding
  record?: string
  reason?: string
}
export type PromiseCase = CaseView<PromiseBody>

export interface Bureau { id: string; name: string }
export interface Filter { state: string; q: string }
export interface Begin { kind: string; code: string; matter: string; content: string; validUntil: string | null; open: boolean; bureau: string | null; person: { name: string; number: string } | null }
export interface Register {
  contractNo: string; name: string; type: 'ADMINISTRATIVE' | 'MARKET'; purchaserCode: string; supplierCode: string; goods: string
  signedOn: string; endsOn: string; bureau: string | null; nodes: { what: string; due: string }[]
}

export const TONES: Record<string, string> = {
  DRAFTED: 'plain', SIGNED: 'update', SUBMITTED: 'update', RUNNING: 'accept', DUE: 'warn', JUDGED: 'hold', FULFILLED: 'accept', BROKEN: 'reject', CLEARED: 'duplicate', REFUSED: 'reject', WITHDRAWN: 'duplicate',
}
export const TEMPLATE_TONES: Record<string, string> = { PROPOSED: 'hold', APPROVED: 'accept', REFUSED: 'reject', WITHDRAWN: 'duplicate' }
export const STATES = Object.keys(TONES)

/** What the kinds are called in English, by their number; nothing in Chinese, which the kernel says itself. */
export const englishKinds = async (base: string): Promise<Record<string, string>> => (language.value === 'en' ? Object.fromEntries((await listKinds(base)).items.map((kind) => [kind.id, kind.label.en])) : {})
export const listKinds = (base: string) => api.get<{ items: Kind[] }>(`${base}/commitments/kinds`)
export const listPromises = (base: string, filter: Filter, after: string | null) => api.get<Page<Promised>>(`${base}/commitments`, { ...filter, after, limit: 20 })
export const listContracts = (base: string, filter: Filter, after: string | null) => api.get<Page<Contract>>(`${base}/contracts`, { ...filter, after, limit: 20 })
export const listBureaus = (base: string) => api.get<Bureau[] | { items: Bureau[] }>(`${base}/bureaus`)
export const begin = (base: string, key: string, form: Begin) => api.post<PromiseCase>(`${base}/commitments`, form, { 'Idempotency-Key': key })
export const register = (base: string, key: string, form: Register) => api.post<PromiseCase>(`${base}/contracts`, form, { 'Idempotency-Key': key })
export const readText = (base: string, id: string) => api.get<{ text: string; hash: string }>(`${base}/commitments/${id}/text`)
export const addProof = (base: string, feature: string, id: string, kind: string, file: File) =>
  sendFile<PromiseCase>(`${base}/${feature}/${id}/proofs?kind=${kind}&name=${encodeURIComponent(file.name)}`, file, () => undefined).done

export interface Template {
  id: string
  bureau: string
  bureauName: string
  kind: string
  kindLabel: string
  name: string
  matters: string[]
  text: string
  hash: string
  basis: string
  from: string
  until: string | null
  state: string
  stateLabel: string
  inUse: boolean
  proposedBy: string
  proposedAt: string
}
export interface TemplateBody { terms: Omit<Template, 'id' | 'state' | 'stateLabel' | 'inUse' | 'proposedBy' | 'proposedAt'>; reason?: string }
export interface ProposeTemplate { kind: string; name: string; matters: string[]; text: string; act: string; documentNo: string; article: string; from: string; until: string | null }
export const listTemplates = async (base: string, bureau?: string) => (await api.get<{ items: Template[] }>(`${base}/commitment-templates`, { bureau })).items
export const proposeTemplate = (base: string, key: string, form: ProposeTemplate) => api.post<{ id: string }>(`${base}/commitment-templates`, form, { 'Idempotency-Key': key })

export const featureOf = (file: Pick<CaseRow, 'kind'>) => (file.kind === 'contract' ? 'contracts' : 'commitments')

export type Step = 'sign' | 'sign-at-counter' | 'accept' | 'refuse' | 'settle' | 'judge' | 'decide' | 'clear' | 'withdraw'

/** The steps somebody may take now; the kernel decides again. */
export function stepsFor(file: Pick<CaseRow, 'kind' | 'state' | 'bureau'>, roles: Role[], bureau: string | null, applicant: boolean, person = false): Step[] {
  const own = file.bureau !== null && file.bureau === bureau && roles.some((role) => role === 'BUREAU_LEAD' || role === 'BUREAU_CLERK')
  const lead = own && roles.includes('BUREAU_LEAD')
  const back: Step[] = applicant ? ['withdraw'] : []
  const bound: Step[] = file.kind === 'contract' ? ['settle', 'judge'] : ['judge']
  switch (file.state) {
    case 'DRAFTED': return [...signing(roles, own), ...back]
    case 'SIGNED':
    case 'SUBMITTED': return [...taking(own), ...back]
    case 'RUNNING':
    case 'DUE': return own ? bound : []
    case 'JUDGED': return lead ? ['decide'] : []
    case 'BROKEN': return person && lead ? ['clear'] : []
    default: return []
  }
}

function taking(own: boolean): Step[] {
  return own ? ['accept', 'refuse'] : []
}

function signing(roles: Role[], own: boolean): Step[] {
  if (roles.includes('FIRM')) return ['sign']
  return own ? ['sign-at-counter'] : []
}
