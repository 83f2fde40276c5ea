import { api, itemsOf } from '@/kit/api'
import { number } from '@/kit/format'
import { language, t } from '@/kit/i18n'

export interface Label { zh: string; en: string }
export type Unit = 'PERCENT' | 'DAYS' | 'NUMBER' | 'TIMES' | 'YES_NO'

/** What a bureau is to do about a gap. */
export interface Task { id: string; indicator: string; label: string; gap: number | null; bureau: string; bureauName: string; demand: string; dueOn: string; overdue: boolean; openedBy: string; openedAt: string; outcome: string | null; closedBy: string | null; closedAt: string | null }

/** An indicator with its value, its target and what is missing. */
export interface Line {
  id: string
  label: Label
  under: { label: Label; points: number | null }[]
  unit: Unit
  unitLabel: string
  note: string
  /** The figure it is counted from; null: entered by hand. */
  figure: string | null
  target: number | null
  atMost: boolean
  present: { value: number; asOf: string; evidence: string; by: string | null } | null
  gap: number | null
  reached: boolean | null
  tasks: Task[]
}
export interface Table { id: string; label: Label; basis: string; verified: boolean; counts: { indicators: number; known: number; targets: number; reached: number }; lines: Line[] }
export interface Entered { indicator: string; value: number; asOf: string; evidence: string; enteredBy: string; enteredAt: string }

const indicators = (base: string) => `${base}/monitoring/indicators`

export const listTables = async (base: string, month: string) => itemsOf(await api.get<{ items: Table[] }>(indicators(base), { month }))
export const enteredValues = async (base: string, id: string) => itemsOf(await api.get<{ items: Entered[] }>(`${indicators(base)}/${id}/values`))
export const enterValue = (base: string, id: string, command: { value: number | null; asOf: string; evidence: string }) => api.post(`${indicators(base)}/${id}/values`, command)
export const giveTask = (base: string, id: string, command: { bureau: string; dueOn: string; demand: string }) => api.post(`${indicators(base)}/${id}/tasks`, command)
export const closeTask = (base: string, task: string, outcome: string) => api.post(`${indicators(base)}/tasks/${task}/close`, { outcome })

export const named = (label: Label) => (language.value === 'en' ? label.en : label.zh)

/** A value in its unit; yes and no in words. */
export function measured(value: number, line: Pick<Line, 'unit' | 'unitLabel'>): string {
  if (line.unit === 'YES_NO') return t(value === 1 ? 'monitoring.indicators.yes' : 'monitoring.indicators.no')
  return `${number(value, 3)}${line.unitLabel === '%' || !line.unitLabel ? line.unitLabel : ` ${line.unitLabel}`}`
}

/** The target as a bound; yes and no in words. */
export function wanted(line: Line): string {
  if (line.target === null) return ''
  if (line.unit === 'YES_NO') return measured(line.target, line)
  return t(line.atMost ? 'monitoring.indicators.most' : 'monitoring.indicators.least', { value: measured(line.target, line) })
}

/** Lines below their headings, a heading being said once; headings deeper than the second go into one line. */
export function sections(lines: Line[]): { heading: string; points: number | null; under: string; lines: Line[] }[] {
  const found: { heading: string; points: number | null; under: string; lines: Line[] }[] = []
  for (const line of lines) {
    const last = line.under[Math.min(1, line.under.length - 1)]
    const heading = last ? named(last.label) : ''
    const top = line.under[0]
    const under = line.under.length > 1 && top ? named(top.label) : ''
    const present = found.at(-1)
    if (present && present.heading === heading && present.under === under) present.lines.push(line)
    else found.push({ heading, points: last?.points ?? null, under, lines: [line] })
  }
  return found
}
