import { api, type Page } from '@/kit/api'

export const MATTERS = ['BIDDING', 'PROCUREMENT', 'PUBLIC_FUNDS', 'AWARDS', 'PERMIT', 'LAND', 'SECURITIES', 'APPOINTMENT', 'PREFERENCE', 'CREDIT', 'CONSUMPTION', 'EXIT', 'SCHOOLING', 'INSPECTION', 'CUSTOMS', 'PUBLICITY'] as const

/** The entry a measure follows from. */
export interface Because {
  listLabel: string
  polarity: string
  documentNo: string
  authority: string
  listedOn: string
  endsOn: string
}

export interface Line {
  measure: string
  label: string
  kindLabel: string
  effect: string
  edition: string
  bodies: string[]
  basis: string[]
  verified: boolean
  until: string | null
  because: Because
}

export type Outcome = 'RESTRICTED' | 'ATTENTION' | 'INCENTIVE' | 'CLEAR' | 'UNKNOWN'

export interface Check {
  id: string
  outcome: Outcome
  outcomeLabel: string
  subjectCode: string | null
  subjectName: string | null
  matter: string | null
  matterLabel: string | null
  purpose: string
  checkedAt: string
  answer: { restrictions: Line[]; incentives: Line[]; withheld: Line[]; noted: Because[]; candidates: { code: string; name: string; why: string }[] }
  receipt: { number: string; digest: string; signature: string; algorithm: string }
}

export const TONES: Record<Outcome, string> = { RESTRICTED: 'reject', ATTENTION: 'warn', INCENTIVE: 'accept', CLEAR: 'accept', UNKNOWN: 'plain' }

export const ask = (base: string, codeOrName: string, matter: string, purpose: string) => api.post<Check>(`${base}/checks`, { codeOrName, matter: matter || null, purpose })
export const listChecks = (base: string, after: string | null) => api.get<Page<Check>>(`${base}/checks`, { after, limit: 10 })
