import { api, itemsOf, type Page } from '@/kit/api'
import type { RecordRow } from '../records/records'

export interface SubjectRow {
  code: string
  name: string
  kind: string
  formerNames?: string[] | null
  counts?: SubjectCounts | null
}

export type SubjectCounts = Record<string, number>

export interface SubjectView extends SubjectRow {
  records: Page<RecordRow> | RecordRow[] | null
  codeIssues: CodeIssue[] | null
}

export interface CodeStep {
  at: string | null
  by: string | null
  action: string | null
  note: string | null
}

export interface CodeIssue {
  id: string
  kind: string
  code: string
  name: string | null
  foundIn: { batch: string | null; line: number | null } | null
  suggestion: string | null
  state: string
  steps: CodeStep[] | null
}

export interface MergeSide {
  code: string | null
  name: string | null
}

export interface MergeCandidate {
  id: string
  left: MergeSide
  right: MergeSide
  reason: string | null
  similarity: number | null
  state: string
}

/** How a wrong or doubled code ends, as the national correction table numbers it: 0 new code, 1 delete, 2 keep. */
export type Resolution = 'NEW_CODE' | 'DELETE' | 'KEEP'
export const RESOLUTIONS: Resolution[] = ['NEW_CODE', 'DELETE', 'KEEP']

export const listSubjects = (base: string, q: string, after: string | null) => api.get<Page<SubjectRow>>(`${base}/subjects`, { q, after, limit: 20 })
export const findSubject = (base: string, code: string) => api.get<SubjectView>(`${base}/subjects/${code}`)

export const listCodeIssues = async (base: string, state: string) =>
  itemsOf(await api.get<CodeIssue[] | { items: CodeIssue[] }>(`${base}/code-issues`, { state }))
export const resolveCodeIssue = (base: string, id: string, action: Resolution, code: string, note: string) =>
  api.post(`${base}/code-issues/${id}/resolve`, { action, code: code || null, note })

export const listMergeCandidates = async (base: string) =>
  itemsOf(await api.get<MergeCandidate[] | { items: MergeCandidate[] }>(`${base}/merge-candidates`))
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
