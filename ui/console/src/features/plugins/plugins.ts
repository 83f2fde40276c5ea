import { api, itemsOf } from '@/kit/api'

type Named = string | { id: string; label?: string | null }

export interface SectorPlugin {
  id: string
  version: string
  label: string
  labelEn: string | null
  provider: string | null
  brings: { items?: Named[] | null; standards?: Named[] | null; lists?: Named[] | null } | null
  enabled: boolean
  enabledBy: string | null
  enabledAt: string | null
}

export const PARTS = ['items', 'standards', 'lists'] as const

export const listPlugins = async (base: string) => itemsOf(await api.get<SectorPlugin[] | { items: SectorPlugin[] }>(`${base}/plugins`))
export const switchPlugin = (base: string, id: string, on: boolean) => api.post(`${base}/plugins/${id}/${on ? 'enable' : 'disable'}`)

export function namesOf(parts: Named[] | null | undefined): string[] {
  return (parts ?? []).map((part) => (typeof part === 'string' ? part : part.label || part.id))
}
