import { api, type Page } from '@/kit/api'
import type { RecordRow } from '../records/records'

export interface SubjectRow {
  code: string
  name: string
  kind: string
  formerNames?: string[] | null
  counts?: SubjectCounts | null
}

/** Records of this tenant by catalogue item. */
export type SubjectCounts = Record<string, number>

export const PERMIT = 'administrative-permit'
export const PENALTY = 'administrative-penalty'

/** Permits, penalties and everything else, for the columns of a list. */
export function columnsOf(counts: SubjectCounts | null | undefined): { permits: number; penalties: number; others: number } {
  const all = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)
  const [permits, penalties] = [counts?.[PERMIT] ?? 0, counts?.[PENALTY] ?? 0]
  return { permits, penalties, others: all - permits - penalties }
}

export interface SubjectView extends SubjectRow {
  records: Page<RecordRow> | RecordRow[] | null
  codeIssues: CodeIssue[] | null
}

export interface CodeStep {
  action: string
  code: string | null
  note: string | null
  doneBy: string
  doneAt: string
}

export interface CodeIssue {
  id: string
  kind: string
  code: string
  name: string | null
  foundIn: { batch: string; line: number } | null
  /** What it may have to be; empty if nothing is known. */
  suggestion: string
  state: string
  steps: CodeStep[] | null
}

export interface MergeSide {
  code: string
  name: string
}

/** Two subjects that may be one: the same name with two codes, or the same code with two names. */
export interface MergeCandidate {
  id: string
  kind: string
  one: MergeSide
  other: MergeSide
  state: 'OPEN' | 'MERGED' | 'KEPT'
  note: string | null
  decidedBy: string | null
  decidedAt: string | null
}

/** How a wrong or doubled code ends, as the national correction table numbers it: 0 new code, 1 delete, 2 keep. */
export type Resolution = 'NEW_CODE' | 'DELETE' | 'KEEP'
export const RESOLUTIONS: Resolution[] = ['NEW_CODE', 'DELETE', 'KEEP']

export const listSubjects = (base: string, q: string, after: string | null) => api.get<Page<SubjectRow>>(`${base}/subjects`, { q, after, limit: 20 })
export const findSubject = (base: string, code: string) => api.get<SubjectView>(`${base}/subjects/${code}`)

export const listCodeIssues = (base: string, state: string, after: string | null) =>
  api.get<Page<CodeIssue>>(`${base}/code-issues`, { state, after, limit: 20 })
export const resolveCodeIssue = (base: string, id: string, action: Resolution, code: string, note: string) =>
  api.post(`${base}/code-issues/${id}/resolve`, { action, code: code || null, note })

export const listMergeCandidates = (base: string, after: string | null) =>
  api.get<Page<MergeCandidate>>(`${base}/merge-candidates`, { state: 'OPEN', after, limit: 20 })
export const decideMerge = (base: string, id: string, merge: boolean, note: string) => api.post(`${base}/merge-candidates/${id}/decide`, { merge, note })

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether a unified credit code has 18 signs of the alphabet and the right check sign (GB 32100). The kernel checks more. */
export function isCreditCode(text: string): boolean {
  const code = text.normalize('NFKC').trim().toUpperCase()
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * ALPHABET.indexOf(code.charAt(at)), 0)
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17)
}
