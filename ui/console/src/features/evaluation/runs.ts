import { api, itemsOf, type Page } from '@/kit/api'

export interface GradeBand { id: string; label: string; meaning: string; colour: string; from: number | null; until: number | null; supervision: string; inspectionsPerYear: number; samplingRate: number }
/** A value the place may tune; {@code base} counts without an adoption, {@code value} counts now. */
export interface TunableValue { id: string; label: string; standard: number; least: number; most: number; base: number; value: number }

export interface StandardInForce {
  id: string
  label: string
  labelEn: string
  sector: string
  plugin: string
  pluginLabel: string
  edition: string
  from: string
  publish: boolean
  floor: number
  cap: number
  act: string
  grades: GradeBand[]
  rules: { id: string; label: string }[]
  parameters: TunableValue[]
  parametersNumber: number | null
  /** Whether who asks may start evaluations by it, publish them and tune it. */
  mine: boolean
}

export type RunState = 'RUNNING' | 'DRAFT' | 'PUBLISHED' | 'DISCARDED' | 'FAILED'
export interface Move { was: string | null; is: string | null; subjects: number }
export interface Mover { person?: string | null; code: string | null; name: string; was: string; is: string; scoreWas: number; scoreIs: number; reasons: { rule: string; was: number; is: number }[] }

export interface RunSummary {
  graded: number
  grades: { grade: string; subjects: number }[]
  kinds: { part: string; grade: string; subjects: number }[]
  sizes: { part: string; grade: string; subjects: number }[]
  scores: { from: number; until: number; subjects: number }[]
  former: { run: string; asOf: string; migration: Move[]; movers: Mover[] } | null
}

export interface GradeRun {
  id: string
  /** Grades natural persons: for incentives only, seen by the sector alone. */
  persons?: boolean
  standard: string
  label: string
  edition: string
  plugin: string
  pluginVersion: string
  parameters: Record<string, number>
  parametersNumber: number | null
  asOf: string
  state: RunState
  progress: number
  failure: string | null
  startedBy: string
  startedAt: string
  finishedAt: string | null
  decidedBy: string | null
  decidedAt: string | null
  decision: string | null
  summary: RunSummary | null
}

export interface GradedSubject { subject: string; code: string | null; name: string; grade: string; score: number; records: number }

export const listStandards = async (base: string) => itemsOf(await api.get<{ items: StandardInForce[] }>(`${base}/standards`))
export const listRuns = async (base: string, standard?: string) => itemsOf(await api.get<{ items: GradeRun[] }>(`${base}/grade-runs`, { standard }))
export const getRun = (base: string, id: string) => api.get<GradeRun>(`${base}/grade-runs/${id}`)
export const startRun = (base: string, standard: string, asOf: string) => api.post<GradeRun>(`${base}/grade-runs`, { standard, asOf })
export const publishRun = (base: string, id: string, reason: string) => api.post<GradeRun>(`${base}/grade-runs/${id}/publish`, { reason })
export const discardRun = (base: string, id: string, reason: string) => api.post<GradeRun>(`${base}/grade-runs/${id}/discard`, { reason })
export const listGraded = (base: string, id: string, grade: string, after: string | null) =>
  api.get<Page<GradedSubject>>(`${base}/grade-runs/${id}/grades`, { grade, after, limit: 50 })

export const RUN_TONES: Record<RunState, string> = { RUNNING: 'update', DRAFT: 'warn', PUBLISHED: 'accept', DISCARDED: 'duplicate', FAILED: 'reject' }

/** Points as people read them, from the hundredths the kernel counts in. */
export const points = (hundredths: number) => hundredths / 100

/** Whether a move leads to a better grade (positive), a worse one (negative) or neither; grades stand best first. */
export function direction(move: Move, order: string[]): number {
  if (move.was === null || move.is === null) return 0
  return Math.sign(order.indexOf(move.was) - order.indexOf(move.is))
}
