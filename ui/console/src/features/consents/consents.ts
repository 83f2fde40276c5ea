import { api, type Page } from '@/kit/api'
import { language } from '@/kit/i18n'

export interface Words { zh: string; en: string }
export interface Named { id: string; label: Words }
export interface Scope extends Named { text: string | null; unpublished: boolean }
export interface Place { id: string; code: string; name: string; kindLabel: string }
export interface Law { scopes: Scope[]; purposes: Named[]; institutions: Place[]; basis: string; verified: boolean; longestUntil: string; longestBasis: string }

export type State = 'ACTIVE' | 'REVOKED' | 'EXPIRED'
export const TONES: Record<State, string> = { ACTIVE: 'accept', REVOKED: 'reject', EXPIRED: 'duplicate' }

export interface Consent {
  id: string
  number: string
  institution: string
  institutionCode: string
  institutionName: string
  scopes: Named[]
  purpose: string
  purposeLabel: string
  note: string | null
  grantedOn: string
  /** Last day, inclusive. */
  until: string
  state: State
  /** The words that were signed; null in lists. */
  statement: string | null
  hash: string
  signer: string
  signedAt: string
  revoked: { at: string; because: string | null } | null
  asked: { answered: number; refused: number; last: string | null }
}

export interface QueryRow {
  id: string
  consent: string | null
  consentNumber: string | null
  institutionName: string
  purposeLabel: string
  note: string
  outcome: string
  outcomeLabel: string
  scopes: Named[]
  entries: number
  answerHash: string | null
  askedAt: string
  receipt: { number: string; digest: string; content: string; signature: string; algorithm: string }
}

export interface Wanted { institution: string; scopes: string[]; purpose: string; note: string; until: string }
export interface Statement { text: string; hash: string }

export type Kind = 'BANK' | 'GUARANTEE' | 'INSURER' | 'LEASING' | 'FACTORING' | 'MICROLOAN' | 'CREDIT_BUREAU' | 'OTHER'
export const KINDS: Kind[] = ['BANK', 'GUARANTEE', 'INSURER', 'LEASING', 'FACTORING', 'MICROLOAN', 'CREDIT_BUREAU', 'OTHER']
export interface Institution { id: string; code: string; name: string; kind: Kind; suspended: boolean; suspendedBecause: string | null; openedAt: string; openedBy: string }
export interface Figures { institution: string; active: number; revoked: number; expired: number; answered: number; refused: number }
export interface Verified { receipts: number; broken: string | null }

export const nothing = (): Wanted => ({ institution: '', scopes: [], purpose: '', note: '', until: '' })

/** Whether there is enough to write the statement; the kernel says what else is wrong. */
export const isReady = (wanted: Wanted): boolean => wanted.institution !== '' && wanted.scopes.length > 0 && wanted.purpose !== '' && wanted.until !== ''

/** A label in the language of the reader. */
export const said = (label: Words): string => (language.value === 'en' ? label.en : label.zh)

export const readLaw = (base: string) => api.get<Law>(`${base}/consents/law`)
export const preview = (base: string, wanted: Wanted) => api.post<Statement>(`${base}/consents/preview`, wanted)
export const grant = (base: string, key: string, wanted: Wanted, signer: string, hash: string) => api.post<Consent>(`${base}/consents`, { ...wanted, signer, hash }, { 'Idempotency-Key': key })
export const listConsents = (base: string, after: string | null) => api.get<Page<Consent>>(`${base}/consents`, { after, limit: 20 })
export const findConsent = (base: string, id: string) => api.get<Consent>(`${base}/consents/${id}`)
export const revoke = (base: string, id: string, reason: string) => api.post<Consent>(`${base}/consents/${id}/revoke`, { reason })
export const listQueries = (base: string, consent: string | null, after: string | null) => api.get<Page<QueryRow>>(`${base}/consents/queries`, { consent, after, limit: 10 })
export const listInstitutions = async (base: string) => (await api.get<Page<Institution>>(`${base}/institutions`)).items
export const addInstitution = (base: string, form: { code: string; name: string; kind: string }) => api.post<Institution>(`${base}/institutions`, form)
export const suspend = (base: string, id: string, reason: string) => api.post<Institution>(`${base}/institutions/${id}/suspend`, { reason })
export const resume = (base: string, id: string) => api.post<Institution>(`${base}/institutions/${id}/resume`, {})
export const readFigures = async (base: string) => (await api.get<{ items: Figures[] }>(`${base}/consents/figures`)).items
export const verifyQueries = (base: string) => api.get<Verified>(`${base}/consents/verify`)
