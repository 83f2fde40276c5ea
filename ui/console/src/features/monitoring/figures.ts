import { api, itemsOf } from '@/kit/api'
import { number, percent } from '@/kit/format'
import { t, word } from '@/kit/i18n'

/** A value with what it was counted from; null when there was nothing to count. */
export interface Value { numerator: number; denominator: number; value: number | null }
export interface BureauName { id: string; name: string }
export interface OfBureau { bureau: BureauName; value: Value; before: number | null; link: string }
export interface Ranked { place: number; bureau: BureauName; score: number; figures: number }

/** One figure of a month: of the place, over twelve months, by bureau. */
export interface Figure {
  id: string
  label: string
  words: string
  /** A median of days; otherwise a share of 0 to 1. */
  days: boolean
  moreIsBetter: boolean
  whole: Value
  before: number | null
  link: string
  trend: { month: string; value: Value }[]
  bureaus: OfBureau[]
}

export interface Month { month: string; from: string; until: string; figures: Figure[]; ranking: Ranked[]; unstated: BureauName[] }

/** What a bureau stated about a month; the newest of a bureau and act counts. */
export interface Statement { month: string; bureau: string; bureauName: string; act: string; decisions: number; note: string; statedBy: string; statedAt: string }
export interface NewStatement { month: string; bureau: string | null; act: string; decisions: number | null; note: string }

/** The kinds of act whose decisions are stated. */
export const ACTS = ['PERMIT', 'PENALTY'] as const

export const monthFigures = (base: string, month: string) => api.get<Month>(`${base}/monitoring/figures`, { month })
export const statements = async (base: string, month: string) => itemsOf(await api.get<{ items: Statement[] }>(`${base}/monitoring/decisions`, { month }))
export const stateDecisions = (base: string, command: NewStatement) => api.post(`${base}/monitoring/decisions`, command)

export const labelOf = (figure: Pick<Figure, 'id' | 'label'>) => {
  const known = word('monitoring.figure', figure.id)
  return known === figure.id ? figure.label : known
}

/** A value as people read it: a share as per cent, a median in days. */
export function shown(value: number | null, days: boolean): string {
  if (value === null) return '–'
  return days ? t('monitoring.figures.days', { days: number(value, 1) }) : percent(value)
}

/** What was divided by what, in numbers. */
export const counted = (value: Value, days: boolean) =>
  days ? t('monitoring.figures.ofCases', { cases: number(value.denominator) }) : `${number(value.numerator)} / ${number(value.denominator)}`

/** How a value moved since the month before: in points of a per cent, or in days; null when one of both is missing. */
export function moved(value: number | null, before: number | null, days: boolean): number | null {
  if (value === null || before === null) return null
  return Math.round((value - before) * (days ? 10 : 1000)) / 10
}

/** Whether a move is a good one; null when it stands still. */
export function isBetter(move: number | null, moreIsBetter: boolean): boolean | null {
  if (!move) return null
  return move > 0 === moreIsBetter
}

/** How long a bar is: shares as they are, days against the longest. */
export const lengthOf = (value: number | null, days: boolean, longest: number) => (value === null ? 0 : days ? (longest ? value / longest : 0) : value)

/** The month before the one of a date such as 2026-11-22. */
export function monthBefore(date: string): string {
  const day = new Date(`${date.slice(0, 7)}-01T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - 1)
  return day.toISOString().slice(0, 7)
}
