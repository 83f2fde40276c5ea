import { api, type Page } from '@/kit/api'

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

export const listAudit = (base: string, after: string | null) => api.get<Page<AuditLine>>(`${base}/audit`, { after, limit: 50 })
export const verifyAudit = (base: string) => api.get<Verification>(`${base}/audit/verify`)

/** Notes as short pairs for one line of the table. */
export function notesOf(line: AuditLine): string {
  return Object.entries(line.notes ?? {}).map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join('  ')
}
