import { api, type Page } from '@/kit/api'
import type { FilterShape } from '@/kit/filter'
import { sendFile } from '@/kit/upload'
import type { CaseView } from '../cases/cases'

export type Polarity = 'HONOUR' | 'WATCH' | 'MISCONDUCT'

/** A list as it is in force today, with its law. */
export interface ListKind {
  id: string
  label: string
  levelLabel: string
  polarity: Polarity
  polarityLabel: string
  basis: string
  verified: boolean
  subjectKinds: string[]
  term: string
  extension: { atLeast: string; atMost: string; when: string } | null
  publicity: string
  decider: string
  deciderRank: string
  decidedHere: boolean
  grounds: string[]
  notice: { statementDays: number; hearingDays: number | null } | null
  warning: string
  listing: string
  removal: string
  remedy: string
  conditions: string[]
  early: { after: string; conditions: string[] } | null
  entries: number
}

export interface ListEntry {
  id: string
  list: string
  listLabel: string
  polarity: Polarity
  subjectKind: string
  subjectCode: string | null
  subjectName: string | null
  reason: string
  basis: string
  authorityName: string
  documentNo: string
  record: string | null
  caseFile: string | null
  listedOn: string
  endsOn: string
  repairableFrom: string | null
  published: boolean
  removed: { on: string; because: string; becauseLabel: string; note: string; documentNo: string | null } | null
}

export interface EntryFilter extends FilterShape {
  list: string
  q: string
  removed: boolean
}

export interface Proposal {
  list: string
  listLabel: string
  record: string
  title: string
  documentNo: string
  authority: string
  ground: string
  reason: string
}

export interface CaseBody {
  proposal?: Proposal
  statement?: { text: string; hearingWanted: boolean }
  minutes?: string
  about?: { entry: string; listLabel: string; documentNo: string; cause: string; why: string }
  reason?: string
}

export interface ListImport {
  id: string
  list: string
  fileName: string
  rows: number
  added: number
  removed: number
  unchanged: number
  refused: number
  issues: { line: number; reasons: string[] }[]
  importedBy: string
  importedAt: string
}

export const TONES: Record<Polarity, string> = { HONOUR: 'accept', WATCH: 'warn', MISCONDUCT: 'reject' }

export const listKinds = (base: string) => api.get<{ items: ListKind[] }>(`${base}/lists`)
export const listEntries = (base: string, filter: EntryFilter, after: string | null) =>
  api.get<Page<ListEntry>>(`${base}/lists/entries`, { ...filter, after, limit: 20 })
export const askRemoval = (base: string, key: string, entry: string, cause: string, reason: string) =>
  api.post<CaseView>(`${base}/lists/entries/${entry}/removal`, { cause, reason }, { 'Idempotency-Key': key })

export const propose = (base: string, key: string, proposal: { list: string; record: string; ground: string; reason: string; extension: string | null }) =>
  api.post<CaseView>(`${base}/lists/proposals`, proposal, { 'Idempotency-Key': key })

export const listImports = (base: string) => api.get<{ items: ListImport[] }>(`${base}/list-imports`)
export const sendList = (base: string, list: string, file: File) =>
  sendFile<ListImport>(`${base}/list-imports?list=${encodeURIComponent(list)}&name=${encodeURIComponent(file.name)}`, file, () => undefined).done

/** An ISO period as people say it: P1Y6M is one year and six months. */
export function periodWords(iso: string, words: { year: string; month: string; day: string }): string {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(iso)
  if (!parts) return iso
  return [[parts[1], words.year], [parts[2], words.month], [parts[3], words.day]]
    .filter(([count]) => count !== undefined && count !== '0')
    .map(([count, unit]) => `${count}${unit}`)
    .join('')
}

/** The last day an entry counts: the day before it ends. */
export function lastDay(endsOn: string): string {
  const day = new Date(`${endsOn}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
