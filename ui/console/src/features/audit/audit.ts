import { api, type Page } from '@/kit/api'
import type { FilterShape } from '@/kit/filter'

export interface AuditLine {
  id: string
  at: string
  person: string
  personName: string | null
  bureau: string | null
  /** feature.verb */
  action: string
  outcome: 'DONE' | 'REFUSED'
  notes: Record<string, unknown> | null
  /** Number of the seal that holds the line; null while it waits. */
  seal: number | null
}

export type Verification =
  | { result: 'INTACT'; seals: number; lines: number; head: string }
  | { result: 'BROKEN'; seal: number; place: number; line: string; finding: string }

/** Which lines are wanted; empty means any. */
export interface AuditFilter extends FilterShape {
  /** A part of the name, or the identifier of a person. */
  who: string
  /** How the name of the use case begins. */
  matter: string
  outcome: string
  from: string
  until: string
  /** A part of the notes. */
  q: string
}

export const anyLine = (): AuditFilter => ({ who: '', matter: '', outcome: '', from: '', until: '', q: '' })
/** What the filter offers, by how the names of use cases begin. */
export const MATTERS = [
  'record', 'subject', 'intake', 'list', 'measure', 'repair', 'objection', 'grade-objection', 'evaluation', 'supervision', 'commitment', 'contract', 'report', 'consent', 'rectification', 'reclassification',
  'publicity', 'article', 'monitoring', 'case', 'catalogue', 'plugin', 'member', 'bureau', 'institution', 'machine-client', 'tenant', 'place', 'archive', 'audit', 'view', 'workbench',
]

export const listAudit = (base: string, filter: AuditFilter, after: string | null) => api.get<Page<AuditLine>>(`${base}/audit`, { ...filter, after, limit: 50 })
export const verifyAudit = (base: string) => api.get<Verification>(`${base}/audit/verify`)

/** Notes as short pairs for one line of the table. */
export function notesOf(line: AuditLine): string {
  return Object.entries(line.notes ?? {}).map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join('  ')
}
