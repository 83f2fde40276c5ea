import { api, itemsOf } from '@/kit/api'
import { cite } from '@/kit/i18n'

export interface LegalBasis {
  act: string
  article: string | null
  url: string | null
  /** The whole citation in Chinese, as the kernel writes it. */
  citation?: string | null
  /** False while nobody has compared it with the promulgated text. */
  verified?: boolean
}

export interface CatalogueField {
  code: string
  name: string
  type: string
  length: number | null
  /** ALWAYS, CONDITION or OPTIONAL. */
  required: string | boolean
  rule: string | null
  typeLabel?: string
  ruleText?: string
  values?: string[]
  note?: string
  disclosure: string
}

export interface CatalogueItem {
  id: string
  label: string
  labelEn: string | null
  level: string | null
  act: string
  version: number | string
  from: string
  disclosure: string
  subjectKinds: string[]
  basis: LegalBasis | LegalBasis[] | null
  fields: CatalogueField[] | null
  sourceBureaus: ({ name: string } | string)[] | null
  /** Working days from the decision to its report. */
  updateWithin: number | string | null
  /** Where the item comes from: the national base, a tenant's supplement, or a plugin. */
  until?: string | null
  actLabel?: string
  levelLabel?: string
  origin: string | { tenant?: string; plugin?: string; national?: boolean } | null
}

export const DISCLOSURE_TONES: Record<string, string> = { PUBLIC: 'accept', SHARED: 'update', AUTHORISED: 'hold', INTERNAL: 'duplicate' }

export const listItems = async (base: string) => itemsOf(await api.get<{ items: CatalogueItem[] }>(`${base}/catalogue`))
export const findItem = (base: string, id: string) => api.get<CatalogueItem>(`${base}/catalogue/${id}`)

/** The origin as one word: national, tenant or plugin; and its name where it has one. */
export function originOf(item: CatalogueItem): { kind: string; name: string } {
  const origin = item.origin
  if (!origin) return { kind: 'national', name: '' }
  if (typeof origin === 'string') {
    const [kind, name] = origin.toLowerCase().split(/[:/ ]/)
    return { kind: kind ?? 'national', name: name ?? '' }
  }
  if (origin.plugin) return { kind: 'plugin', name: origin.plugin }
  if (origin.tenant) return { kind: 'tenant', name: origin.tenant }
  return { kind: 'national', name: '' }
}

/** A basis as one sentence; the kernel's own citation where there is one. */
export function citationOf(basis: LegalBasis): string {
  return basis.citation || cite(basis.act, basis.article)
}

export function basesOf(item: CatalogueItem): LegalBasis[] {
  if (!item.basis) return []
  return Array.isArray(item.basis) ? item.basis : [item.basis]
}
