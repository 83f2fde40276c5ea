import { api, itemsOf } from '@/kit/api'

export interface Target {
  text: string
  by: string | null
}

export interface Programme {
  id: string
  label: string
  labelEn: string
  /** Slug of the place whose plan sets it; it may stand above the reader's. */
  tenant: string
  tenantName: string
  group: string
  citation: string
  verified: boolean
  from: string
  due: string | null
  state: State
  stateLabel: string
  lead: string[]
  partners: string[]
  demand: string
  targets: Target[]
  next: Target | null
}

export const STATES = ['RUNNING', 'STANDING', 'PLANNED', 'ENDED'] as const
export type State = (typeof STATES)[number]
export const TONES: Record<State, string> = { RUNNING: 'accept', STANDING: 'update', PLANNED: 'hold', ENDED: 'plain' }

export interface Filter {
  q: string
  state: string
  bureau: string
  tenant: string
}

export const listProgrammes = async (base: string) => itemsOf(await api.get<{ items: Programme[] }>(`${base}/programmes`))

/** The programmes that fit; a bureau fits when it leads or takes part. */
export function fitting(all: Programme[], filter: Filter): Programme[] {
  const q = filter.q.trim().toLowerCase()
  return all.filter((one) =>
    (!filter.state || one.state === filter.state)
    && (!filter.tenant || one.tenant === filter.tenant)
    && (!filter.bureau || one.lead.includes(filter.bureau) || one.partners.includes(filter.bureau))
    && (!q || `${one.label} ${one.labelEn} ${one.demand} ${one.group} ${one.id}`.toLowerCase().includes(q)))
}

/** Everybody who leads, once, in the order of the plan. */
export const leadersOf = (all: Programme[]) => [...new Set(all.flatMap((one) => one.lead))]

/** The places whose plans count here, from the reader's own upwards. */
export const placesOf = (all: Programme[]) => [...new Map(all.map((one) => [one.tenant, one.tenantName]))].map(([slug, name]) => ({ slug, name }))

export const countIn = (all: Programme[], state: State) => all.filter((one) => one.state === state).length
