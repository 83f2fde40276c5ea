import { api } from '@/kit/api'
import { hasText, language, t } from '@/kit/i18n'

export interface FindingRecord {
  id: string
  documentNo: string
  decidedOn: string
  title: string | null
}

export interface Finding {
  kind?: 'BASE' | 'CRITERION' | 'WEIGHT' | 'LIMIT' | 'GRADE'
  group?: string
  rule: string
  label: string
  points: number
  max: number | null
  clause: { act: string; article: string | null; invented?: string | null } | null
  records: FindingRecord[]
  note: string | null
}

export interface Grading {
  plugin: string
  pluginVersion: string
  standard: string
  standardVersion: number | string
  label: string
  score: number | null
  floor: number
  cap: number
  grade: { id: string; label: string; meaning: string | null; colour: string | null; supervision: string | null }
  asOf: string
  findings: Finding[]
}

/** A standard that could not be computed, and what to do next. */
export interface BrokenGrading { plugin: string; standard: string; label: string; detail: string }
export interface GradeList { items: Grading[]; broken: BrokenGrading[] }

/** Grades by every standard the tenant has switched on, as of a day (today when none is given). */
export const gradesOf = (base: string, code: string, asOf?: string) => api.get<GradeList>(`${base}/subjects/${code}/grades`, { asOf })

/** What people call who brings a standard: the platform itself, or a sector's plugin by its Chinese name where there is one. */
export function pluginName(plugin: string, label?: string): string {
  if (hasText(`evaluation.pluginName.${plugin}`)) return t(`evaluation.pluginName.${plugin}`)
  return t('evaluation.pluginOf', { name: language.value === 'en' ? plugin : label || plugin })
}

/** Angle on the gauge's half circle: 0 at the standard's lowest score, 180 at its highest. */
export function gaugeAngle(score: number, floor = 0, cap = 100): number {
  return Math.min(1, Math.max(0, (score - floor) / Math.max(1, cap - floor))) * 180
}

/** Points with their sign; a finding without a ceiling adds or takes. */
export function signed(points: number, max: number | null): string {
  const rounded = Math.round(points * 100) / 100
  return max === null && rounded > 0 ? `+${rounded}` : String(rounded)
}
