import { api, itemsOf } from '@/kit/api'
import { sendFile } from '@/kit/upload'

export type State = 'UPLOADED' | 'REFUSED' | 'ACTIVE' | 'DISABLED' | 'QUARANTINED' | 'SUPERSEDED' | 'REMOVED'

export interface Part {
  id: string
  label: string
}
export const PARTS = ['items', 'standards', 'lists', 'indicators', 'pages'] as const
export type Contents = Record<(typeof PARTS)[number], Part[]>

export interface SectorPlugin {
  id: string
  version: string
  label: string
  labelEn: string | null
  description: string
  provider: string | null
  brings: Contents
  state: State
  /** Why it is not running, in the kernel's words. */
  stateReason: string | null
  enabled: boolean
  enabledBy: string | null
  enabledAt: string | null
}

export interface Preview {
  plugin: SectorPlugin
  bureaus: string[]
  maySwitch: boolean
}

export interface Check {
  id: string
  result: 'PASSED' | 'FAILED' | 'SKIPPED'
  reasons: string[]
}

export interface Report {
  plugin: string
  version: string
  label: string
  description: string
  provider: string
  requires: string
  spi: string
  size: number
  digest: string
  checks: Check[]
  signers: string[]
  adds: Contents | null
  diff: { against: string; added: Part[]; removed: Part[]; changed: Part[]; classes: number } | null
}

export interface Version {
  id: string
  plugin: string
  version: string
  state: State
  reason: string | null
  report: Report
  uploadedBy: string
  uploadedAt: string
}

export interface Shelf {
  plugin: string
  label: string
  labelEn: string
  present: string | null
  state: State | null
  reason: string | null
  tenants: string[]
  formerVersion: string | null
  versions: Version[]
  events: { plugin: string; version: string; event: string; reason: string | null; by: string; at: string }[]
}

/** The kernel refuses more; said before the upload begins instead of after. */
export const MAX_BYTES = 16_000_000

export const TONES: Record<State, string> = { UPLOADED: 'update', REFUSED: 'reject', ACTIVE: 'accept', DISABLED: 'warn', QUARANTINED: 'reject', SUPERSEDED: 'plain', REMOVED: 'plain' }

export const listPlugins = async (base: string) => itemsOf(await api.get<SectorPlugin[] | { items: SectorPlugin[] }>(`${base}/plugins`))
export const previewPlugin = (base: string, id: string) => api.get<Preview>(`${base}/plugins/${id}/preview`)
export const switchPlugin = (base: string, id: string, on: boolean) => api.post(`${base}/plugins/${id}/${on ? 'enable' : 'disable'}`)

export const listShelves = async (base: string) => itemsOf(await api.get<Shelf[] | { items: Shelf[] }>(`${base}/plugins/versions`))
export const uploadJar = (base: string, file: File, onBytes: (share: number) => void) => sendFile<Version>(`${base}/plugins/versions`, file, onBytes)
export const activate = (base: string, version: Version) => api.post<Version>(`${base}/plugins/${version.plugin}/versions/${version.version}/activate`)
export const rollBack = (base: string, plugin: string, reason: string) => api.post(`${base}/plugins/${plugin}/roll-back`, { reason })
export const disableEverywhere = (base: string, plugin: string, reason: string) => api.post(`${base}/plugins/${plugin}/disable-everywhere`, { reason })
export const remove = (base: string, plugin: string, reason: string) => api.post(`${base}/plugins/${plugin}/remove`, { reason })

/** Why a file cannot be a plugin, as a text key; null if it may be one. */
export function refusal(file: { name: string; size: number }): string | null {
  if (!file.name.toLowerCase().endsWith('.jar')) return 'plugins.upload.noJar'
  return file.size > MAX_BYTES ? 'plugins.upload.tooLarge' : null
}

/** Whether the operator may start this version now. */
export const canStart = (version: Version) => ['UPLOADED', 'SUPERSEDED', 'DISABLED', 'QUARANTINED'].includes(version.state)
