import { api, itemsOf, type Page } from '@/kit/api'

export type PlanState = 'DRAFT' | 'APPROVED' | 'ACTIVE' | 'CLOSED'
export type DrawState = 'NOTICED' | 'DRAWN' | 'CANCELLED'
export type InspectionState = 'OPEN' | 'DONE' | 'REPLACED'

export interface PlanRow {
  grade: string; label: string; colour: string; policy: string; samplingRate: number; inspectionsPerYear: number; newcomer: boolean
  subjects: number; times: number; due: number; done: number; open: number; free: number; nextDraw: number; evenly: number
}
export interface DrawLine { id: string; number: number; state: DrawState; noticedAt: string; valueDueAt: string; drawnAt: string | null; tasks: number; done: number }

export interface Plan {
  id: string | null
  title: string
  bureau: string
  bureauName: string
  standard: string
  label: string
  edition: string
  run: string
  runAsOf: string
  outdated: boolean
  from: string
  until: string
  state: PlanState
  openGrades: boolean
  inspectorsEach: number
  daysToInspect: number
  madeBy: string
  madeAt: string
  mine: boolean
  approvedBy: string | null
  approvedAt: string | null
  closedBy: string | null
  closedAt: string | null
  closingReason: string | null
  latecomers: number
  rows: PlanRow[]
  draws: DrawLine[]
}

export interface MakePlan {
  bureau: string | null
  standard: string
  title: string
  from: string
  until: string
  newcomers: { samplingRate: number; inspectionsPerYear: number } | null
  inspectorsEach: number
  daysToInspect: number
}

export interface Inspection {
  id: string
  draw: string
  plan: string
  planTitle: string
  bureau: string
  grade: string
  gradeLabel: string
  colour: string
  place: number
  entry: string
  code: string
  name: string
  state: InspectionState
  dueOn: string
  daysLeft: number
  inspectors: { staffNo: string; name: string }[]
  legalRepresentative: string | null
  insteadOf: string | null
  replacedWhy: string | null
  replacedNote: string | null
  outcome: string | null
  outcomeLabel: string | null
  findings: string | null
  inspectedOn: string | null
  documentNo: string | null
  verdict: string | null
  reasons: string[]
  record: string | null
  settledBy: string | null
  settledAt: string | null
}

export interface Draw {
  id: string
  plan: string
  planTitle: string
  number: number
  state: DrawState
  openGrades: boolean
  valueSource: string
  valueUrl: string | null
  valueDueAt: string
  mayDrawNow: boolean
  commitment: string
  listHash: string
  members: number
  inspectors: number
  strata: { grade: string; label: string; colour: string; subjects: number; drawn: number }[]
  noticedBy: string
  noticedAt: string
  value: string | null
  valueQuote: string | null
  seed: string | null
  drawnBy: string | null
  drawnAt: string | null
  cancelledReason: string | null
  tasks: Inspection[]
}

export interface Inspector {
  id: string
  bureau: string
  staffNo: string
  name: string
  open: number
  addedAt: string
  leftAt: string | null
  avoids: { code: string; subjectName: string | null; reason: string }[]
}
export interface Result { outcome: string; findings: string; inspectedOn: string; documentNo: string; legalRepresentative: string }

const at = (base: string) => `${base}/supervision`
export const listPlans = async (base: string) => itemsOf(await api.get<{ items: Plan[] }>(`${at(base)}/plans`))
export const previewPlan = (base: string, plan: MakePlan) => api.post<Plan>(`${at(base)}/plans/preview`, plan)
export const makePlan = (base: string, plan: MakePlan) => api.post<Plan>(`${at(base)}/plans`, plan)
export const getPlan = (base: string, id: string) => api.get<Plan>(`${at(base)}/plans/${id}`)
export const approvePlan = (base: string, id: string) => api.post<Plan>(`${at(base)}/plans/${id}/approve`)
export const closePlan = (base: string, id: string, reason: string) => api.post<Plan>(`${at(base)}/plans/${id}/close`, { reason })
export const announceDraw = (base: string, plan: string, notice: { valueSource: string; valueUrl: string; valueDueAt: string }) => api.post<Draw>(`${at(base)}/plans/${plan}/draws`, notice)
export const getDraw = (base: string, id: string) => api.get<Draw>(`${at(base)}/draws/${id}`)
export const drawNow = (base: string, id: string, value: string, quote: string) => api.post<Draw>(`${at(base)}/draws/${id}/draw`, { value, quote })
export const cancelDraw = (base: string, id: string, reason: string) => api.post<Draw>(`${at(base)}/draws/${id}/cancel`, { reason })
export const listInspections = (base: string, state: string, after: string | null) => api.get<Page<Inspection>>(`${at(base)}/inspections`, { state, after, limit: 50 })
export const recordResult = (base: string, id: string, result: Result) => api.post<Inspection>(`${at(base)}/inspections/${id}/result`, result)
export const replaceInspection = (base: string, id: string, why: string, note: string) => api.post<{ replaced: Inspection; next: Inspection | null }>(`${at(base)}/inspections/${id}/replace`, { why, note })
export const listInspectors = async (base: string, bureau: string | null) => itemsOf(await api.get<{ items: Inspector[] }>(`${at(base)}/inspectors`, { bureau }))
export const addInspector = (base: string, bureau: string | null, staffNo: string, name: string) => api.post<Inspector>(`${at(base)}/inspectors`, { bureau, staffNo, name })
export const leaveRegister = (base: string, id: string) => api.post<Inspector>(`${at(base)}/inspectors/${id}/leave`)
export const avoidSubject = (base: string, id: string, code: string, reason: string) => api.post<Inspector>(`${at(base)}/inspectors/${id}/avoid`, { code, reason })
export const unavoidSubject = (base: string, id: string, code: string) => api.delete<Inspector>(`${at(base)}/inspectors/${id}/avoid/${code}`)

export const PLAN_TONES: Record<PlanState, string> = { DRAFT: 'warn', APPROVED: 'update', ACTIVE: 'accept', CLOSED: 'duplicate' }
export const DRAW_TONES: Record<DrawState, string> = { NOTICED: 'warn', DRAWN: 'accept', CANCELLED: 'duplicate' }
export const OUTCOMES = ['NO_PROBLEM', 'CORRECTED', 'FOLLOW_UP', 'NOT_DISCLOSED', 'CONCEALED', 'UNCOOPERATIVE', 'NO_ACTIVITY'] as const
export const REPLACEMENTS = ['DEREGISTERED', 'NOT_FOUND', 'MOVED_AWAY', 'OTHER'] as const

/** How pressing a deadline is: past, within a week, or neither. */
export function urgency(daysLeft: number): 'reject' | 'warn' | 'plain' {
  if (daysLeft < 0) return 'reject'
  return daysLeft <= 7 ? 'warn' : 'plain'
}

/** Totals of a plan's table. */
export function totals(rows: PlanRow[]): { subjects: number; due: number; done: number; nextDraw: number } {
  const sum = (pick: (row: PlanRow) => number) => rows.reduce((all, row) => all + pick(row), 0)
  return { subjects: sum((row) => row.subjects), due: sum((row) => row.due), done: sum((row) => row.done), nextDraw: sum((row) => row.nextDraw) }
}
