import type { Component } from 'vue'
import { api, type Page } from '@/kit/api'
import type { ListColumn } from '@/kit/columns'
import type { FilterShape } from '@/kit/filter'
import { hasText, language, t, word } from '@/kit/i18n'

/** A case as lists show it. */
export interface CaseRow {
  id: string
  kind: string
  kindLabel: string
  number: string
  title: string
  about: string | null
  subjectCode: string | null
  /** Null for natural persons, who are never named in lists. */
  subjectName: string | null
  state: string
  stateLabel: string
  /** Whether the next step is the applicant's. */
  applicantsTurn: boolean
  bureau: string | null
  bureauName: string | null
  handler: string | null
  due: string | null
  /** Working days left; negative when overdue. */
  left: number | null
  certain: boolean
  closed: boolean
  openedAt: string
  openedBy: string
  version: number
}

export interface CaseStep { number: number; step: string; label: string; note: string; by: string; bureau: string | null; due: string | null; at: string }
export interface CaseDocument { id: string; kind: string; number: string; title: string; issuedBy: string; issuedAt: string }
export interface CaseAttachment { id: string; kind: string; label: string; name: string; mediaType: string; size: number; addedAt: string }

/** A case with its papers; the body is what the feature keeps in the present state. */
export interface CaseView<Body = unknown> extends CaseRow {
  body: Body
  queryCode: string
  steps: CaseStep[]
  documents: CaseDocument[]
  attachments: CaseAttachment[]
}

export interface CaseFilter extends FilterShape {
  kind: string
  state: string
  q: string
  /** Only those whose next step is the reader's. */
  turn: boolean
  mine: boolean
  overdue: boolean
  closed: boolean
  /** The bureau whose turn it is; of ended cases the one that acted last. */
  bureau: string
  /** Days on which an ended case was closed. */
  from: string
  until: string
}

export const anyCase = (): CaseFilter => ({ kind: '', state: '', q: '', turn: false, mine: false, overdue: false, closed: false, bureau: '', from: '', until: '' })

/** The columns of the desk. */
export const caseColumns = (): ListColumn[] => [
  { id: 'deadline', label: t('cases.deadline'), width: language.value === 'en' ? 186 : 150 },
  { id: 'matter', label: t('cases.matter'), minWidth: 250 },
  { id: 'subject', label: t('cases.subject'), minWidth: 250 },
  { id: 'state', label: t('cases.state'), width: 180 },
  { id: 'turn', label: t('cases.turn'), minWidth: 140 },
  { id: 'openedAt', label: t('cases.openedAt'), width: 110 },
  { id: 'openedBy', label: t('cases.openedBy'), width: 130, extra: true },
]

export interface DocumentText { kind: string; number: string; title: string; body: string }

export const listCases = (base: string, filter: Partial<CaseFilter>, after: string | null) =>
  api.get<Page<CaseRow>>(`${base}/cases`, { ...filter, turn: filter.turn || null, mine: filter.mine || null, overdue: filter.overdue || null, closed: filter.closed || null, after, limit: 20 })
export const findCase = (base: string, id: string) => api.get<CaseView>(`${base}/cases/${id}`)
export const takeCase = (base: string, id: string, take: boolean) => api.post<CaseView>(`${base}/cases/${id}/${take ? 'take' : 'give-back'}`)
export const readDocument = (base: string, id: string, document: string) => api.get<DocumentText>(`${base}/cases/${id}/documents/${document}`)

/** A step at the feature a case belongs to; the key makes a repeated request harmless. */
export const takeStep = (base: string, feature: string, one: CaseRow, step: string, body: Record<string, unknown>, key: string = crypto.randomUUID()) =>
  api.post<CaseView>(`${base}/${feature}/${one.id}/${step}`, { ...body, version: one.version }, { 'Idempotency-Key': key })

/** How a kind of case shows itself on the page of cases: what is asked, and the steps that can be taken. */
export interface CaseFace {
  /** The folder whose message files name the states, as `<feature>.state.<STATE>`. */
  feature: string
  kinds: string[]
  /** How a state is coloured; the others look open or closed. */
  tones?: Record<string, string>
  /** States the desk can be filtered by. */
  states?: string[]
  /** Kinds that are about no subject. */
  subjectless?: string[]
  component: () => Promise<Component | { default: Component }>
}

/** Every feature folder with a case.ts; adding a kind of case edits no list. */
export function allFaces(): CaseFace[] {
  const found = import.meta.glob<CaseFace>('../*/case.ts', { eager: true, import: 'default' })
  return Object.values(found)
}

export const faceOf = (kind: string) => allFaces().find((face) => face.kinds.includes(kind))

/** The colour of a case's state. */
export const toneOf = (row: Pick<CaseRow, 'kind' | 'state' | 'closed'>) => faceOf(row.kind)?.tones?.[row.state] ?? (row.closed ? 'duplicate' : 'update')

/** What a state is called; the kernel says it in Chinese. */
export function stateOf(row: Pick<CaseRow, 'kind' | 'state' | 'stateLabel'>): string {
  if (language.value !== 'en') return row.stateLabel
  const feature = faceOf(row.kind)?.feature
  const said = word(`${feature}.state`, row.state)
  return said === row.state ? row.stateLabel : said
}
/** What a kind of case is called in the reader's language. */
export const kindOf = (row: Pick<CaseRow, 'kind' | 'kindLabel'>) => (language.value === 'en' ? word('cases.kind', row.kind) : row.kindLabel)

/** What a step is called; the kernel says it in Chinese. */
export const stepOf = (step: Pick<CaseStep, 'step' | 'label'>) => (language.value === 'en' && hasText(`cases.step.${step.step}`) ? t(`cases.step.${step.step}`) : step.label)

/** Whether a case is about somebody. */
export const hasSubject = (row: Pick<CaseRow, 'kind'>) => !(faceOf(row.kind)?.subjectless?.includes(row.kind) ?? false)

export type Urgency = 'over' | 'soon' | 'fine' | 'none'

/** How a deadline is coloured: passed, at most two working days left, or more. */
export function urgencyOf(left: number | null): Urgency {
  if (left === null) return 'none'
  if (left < 0) return 'over'
  return left <= 2 ? 'soon' : 'fine'
}
