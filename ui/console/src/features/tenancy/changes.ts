import { api, itemsOf } from '@/kit/api'

export type BureauChangeKind = 'RENAMED' | 'MERGED' | 'DISSOLVED'

/** A line of a bureau's history. */
export interface BureauChange {
  id: string
  bureau: string
  kind: BureauChangeKind
  code: string
  nameBefore: string
  nameAfter: string | null
  successor: { id: string; name: string } | null
  effectiveOn: string
  basis: string
  reason: string
  /** How many rows of what went to the successor, by table. */
  passed: Record<string, number>
  changedBy: string
  changedAt: string
}

export interface ChangeBureau {
  bureau: string
  kind: BureauChangeKind
  name: string | null
  shortName: string | null
  successor: string | null
  effectiveOn: string
  basis: string
  reason: string
}

/** A code a place had until a day. */
export interface Recoding {
  id: string
  slug: string
  name: string
  codeBefore: string
  codeAfter: string
  effectiveOn: string
  basis: string
}

export interface ChangeDivision {
  slug: string
  divisionCode: string
  effectiveOn: string
  basis: string
  reason: string
  unlisted: boolean
  below: { slug: string; divisionCode: string }[]
}

export const listBureauChanges = async (base: string) => itemsOf(await api.get<{ items: BureauChange[] }>(`${base}/bureau-changes`))
export const changeBureau = (base: string, change: ChangeBureau) => api.post<BureauChange>(`${base}/bureau-changes`, change)
export const listRecodings = async (base: string) => itemsOf(await api.get<{ items: Recoding[] }>(`${base}/places/division-changes`))
export const changeDivision = (base: string, change: ChangeDivision) => api.post(`${base}/places/division-changes`, change)

/** Places below one whose code may have to change with it: those that do not share it, which follow by themselves. */
export function belowOf<T extends { slug: string; parent: string | null; divisionCode: string | null }>(rows: T[], place: T): T[] {
  const direct = rows.filter((row) => row.parent === place.slug)
  return [...direct.filter((row) => row.divisionCode !== place.divisionCode), ...direct.flatMap((row) => belowOf(rows, row))]
}
