import { api, itemsOf } from '@/kit/api'
import { listen } from '@/kit/stream'
import type { GradeBand, Move, Mover, RunSummary, StandardInForce, TunableValue } from './runs'

export interface Trial {
  standard: string
  edition: string
  asOf: string
  parameters: { id: string; label: string; was: number; is: number }[]
  bands: { rule: string; was: number; is: number }[]
  state: 'RUNNING' | 'DONE' | 'STOPPED'
  progress: number
  stopped: string | null
  millis: number
  changed: number
  better: number
  worse: number
  scoreChanged: number
  before: RunSummary
  after: RunSummary
  scores: { from: number; until: number; before: number; after: number }[]
  migration: Move[]
  movers: Mover[]
}

export type AdoptionState = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN'
export interface Adoption {
  id: string
  standard: string
  edition: string
  number: number | null
  parameters: Record<string, number>
  changes: { id: string; label: string; was: number; is: number }[]
  from: string
  reason: string
  basis: string
  documentNo: string
  state: AdoptionState
  counts: boolean
  mine: boolean
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decision: string | null
}
export interface Proposal { parameters: Record<string, number>; from: string; reason: string; basis: string; documentNo: string }
export type Decision = 'approve' | 'reject' | 'withdraw'

export const ADOPTION_TONES: Record<AdoptionState, string> = { PROPOSED: 'warn', APPROVED: 'accept', REJECTED: 'reject', WITHDRAWN: 'duplicate' }

const at = (base: string, standard: string) => `${base}/standards/${encodeURIComponent(standard)}`
export const listAdoptions = async (base: string, standard: string) => itemsOf(await api.get<{ items: Adoption[] }>(`${at(base, standard)}/adoptions`))
export const propose = (base: string, standard: string, proposal: Proposal) => api.post<Adoption>(`${at(base, standard)}/adoptions`, proposal)
export const decide = (base: string, standard: string, id: string, decision: Decision, reason: string) =>
  api.post<Adoption>(`${at(base, standard)}/adoptions/${id}/${decision}`, { reason })

/** Tries values out on everybody; news come while the kernel counts, and aborting stops it. */
export function tryOut(base: string, standard: string, values: Record<string, number>, signal: AbortSignal, hear: (trial: Trial) => void): Promise<void> {
  const query = new URLSearchParams(Object.entries(values).map(([id, value]) => ['set', `${id}:${value}`]))
  return listen(`${at(base, standard)}/what-if`, query, signal, (told) => { if (told.name === 'progress') hear(JSON.parse(told.data) as Trial) })
}

/** What would be adopted: only values that differ from what counts without an adoption. */
export function ownValues(parameters: TunableValue[], chosen: Record<string, number>): Record<string, number> {
  return Object.fromEntries(parameters.filter((one) => (chosen[one.id] ?? one.base) !== one.base).map((one) => [one.id, chosen[one.id] ?? one.base]))
}

/** What would be different from what counts now. */
export function differences(parameters: TunableValue[], chosen: Record<string, number>) {
  return parameters.filter((one) => (chosen[one.id] ?? one.value) !== one.value).map((one) => ({ id: one.id, label: one.label, was: one.value, is: chosen[one.id] ?? one.value }))
}

/** A step fine enough for the bounds: whole points over wide ranges, halves and tenths over narrow ones. */
export function stepOf(parameter: TunableValue): number {
  const range = parameter.most - parameter.least
  return range > 40 ? 1 : range > 4 ? 0.5 : 0.1
}

/** Names for the rules of a standard and for the lines of its grades, which a parameter may move. */
export const ruleNames = (standard: StandardInForce | null, line: (grade: GradeBand) => string) =>
  standard ? [...standard.rules, ...standard.grades.map((grade) => ({ id: `band:${grade.id}`, label: line(grade) }))] : []
