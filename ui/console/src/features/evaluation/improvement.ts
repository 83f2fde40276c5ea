import { api } from '@/kit/api'
import type { FindingRecord } from './evaluation'

export interface GradeName { id: string; label: string; colour: string }
export interface ImprovementStep { day: string; kind: 'REPAIR' | 'LEAVE' | 'EXPIRY' | 'TIME'; records: FindingRecord[]; gained: number; score: number; grade: string; note: string }
export interface ImprovementWay { on: string; acts: number; smallest: boolean; minimal: boolean; score: number; grade: GradeName; steps: ImprovementStep[] }
export interface Improvement {
  standard: string
  label: string
  asOf: string
  score: number
  grade: GradeName
  outcome: 'BEST_ALREADY' | 'REACHABLE' | 'OUT_OF_REACH' | 'NOT_GRADED_YET'
  note: string
  target: GradeName | null
  missing: number | null
  ways: ImprovementWay[]
  openings: { rule: string; label: string; points: number; missing: number | null; items: string[]; act: string; article: string }[]
  exact: boolean
  horizon: string
}

/** How a subject gets a better grade under a standard, as of today. */
export const improvementOf = (base: string, code: string, standard: string) =>
  api.get<Improvement>(`${base}/subjects/${code}/grades/${encodeURIComponent(standard)}/improvement`)
