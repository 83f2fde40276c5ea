import { api, itemsOf } from '@/kit/api'
import type { CaseView } from '../cases/cases'

export interface FieldClaim { code: string; name: string; old: string; wanted: string }

/** What an objection to a record keeps; later states know more. */
export interface ObjectionBody {
  claim: { record: string; title: string; documentNo: string; authority: string; statement: string; fields: FieldClaim[]; phone: string | null }
  questions?: string
  finding?: Finding
  explanation?: string
  reason?: string
  result?: { outcome: Outcome; reasons: string; corrections: Record<string, string>; withdrawRecord: boolean }
}

export interface Mark { grade: string; score: number }

/** What an objection to a grade keeps. */
export interface GradeObjectionBody {
  contested: { run: string; subject: string; standard: string; label: string; grade: string; score: number; asOf: string; statement: string }
  corrected?: boolean
  mark?: Mark
  reasons?: string
  reason?: string
}

export interface Recheck { before: Mark; after: Mark; records: number }

export const FINDINGS = ['CORRECT', 'MISTAKEN', 'PARTLY_MISTAKEN'] as const
export type Finding = (typeof FINDINGS)[number]
export const OUTCOMES = ['UPHELD', 'PARTLY', 'REJECTED'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const fileObjection = (base: string, key: string, body: { record: string; statement: string; fields: Record<string, string>; phone: string | null }) =>
  api.post<CaseView>(`${base}/objections`, body, { 'Idempotency-Key': key })
/** A grade that counts, of the last published run of a standard. */
export interface OwnGrade { run: string; subject: string; standard: string; label: string; edition: string; grade: string; score: number; asOf: string }

/** The published grades of the firm that is signed in. */
export const listOwnGrades = async (base: string) => itemsOf(await api.get<{ items: OwnGrade[] }>(`${base}/grade-objections/objectable`))
export const fileGradeObjection = (base: string, key: string, body: { run: string; subject: string; statement: string }) =>
  api.post<CaseView>(`${base}/grade-objections`, body, { 'Idempotency-Key': key })
export const recheckGrade = (base: string, id: string) => api.get<Recheck>(`${base}/grade-objections/${id}/recheck`)
