import { api, itemsOf } from '@/kit/api'

export interface LegalBasis {
  act: string
  article: string | null
  url: string | null
}

export interface CatalogueField {
  code: string
  name: string
  type: 'TEXT' | 'DATE' | 'DECIMAL' | 'ENUM' | 'CODES' | 'USCC'
  length: number | null
  required: 'ALWAYS' | 'CONDITION' | 'OPTIONAL'
  /** When it must be filled, in words. */
  ruleText: string
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
  /** Working days from the decision to the report. */
  updateWithin: number
  /** Where the item comes from: the national base, a tenant's supplement, or a plugin. */
  origin: string | { tenant?: string; plugin?: string; national?: boolean; name?: string } | null
}

export const DISCLOSURE_TONES: Record<string, string> = { PUBLIC: 'accept', SHARED: 'update', AUTHORISED: 'hold' }

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
  if (origin.plugin) return { kind: 'plugin', name: origin.name ?? origin.plugin }
  if (origin.tenant) return { kind: 'tenant', name: origin.name ?? origin.tenant }
  return { kind: 'national', name: '' }
}

export function basesOf(item: CatalogueItem): LegalBasis[] {
  if (!item.basis) return []
  return Array.isArray(item.basis) ? item.basis : [item.basis]
}
