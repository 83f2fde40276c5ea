import { api } from '@/kit/api'
import type { CaseView } from '../cases/cases'

export interface Impact {
  kind: 'records' | 'pages' | 'lists' | 'grades' | 'measures'
  label: string
  count: number
  samples: { id: string; words: string }[]
}

export interface ItemChange {
  item: string
  label: string
  disclosure: string | null
  weight: string | null
  noLists: boolean
  from: string
  reason: string
  basis: string
}

export type ChangeRequest = Omit<ItemChange, 'label'>

export interface ReclassificationBody {
  change: ItemChange
  impacts?: Impact[]
  records?: number
}

export const WEIGHTS = ['MINOR', 'GENERAL', 'SERIOUS']

export const preview = (base: string, change: ChangeRequest) =>
  api.post<{ impacts: Impact[] }>(`${base}/reclassifications/preview`, change)
export const propose = (base: string, change: ChangeRequest, key: string) =>
  api.post<CaseView>(`${base}/reclassifications`, change, { 'Idempotency-Key': key })
