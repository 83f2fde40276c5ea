import { api, itemsOf } from '@/kit/api'
import { parseColour } from '@/kit/brand'

export interface TenantRow {
  slug: string
  name: string
  kind: string
  divisionCode: string | null
  open: boolean
  state?: 'OPENING' | 'OPEN' | 'SUSPENDED'
  /** Why it is suspended, or what an unfinished opening waits for. */
  stateReason?: string | null
  parent: string | null
  host: string | null
  portalUrl: string | null
  openedAt: string | null
  bureaus: number | null
}

export interface TenantNode extends TenantRow {
  children: TenantNode[]
}

export interface Bureau {
  id: string
  code: string
  name: string
  shortName: string | null
  sectors?: string[]
  /** Bureaus it carries on for. */
  formerly?: { code: string; name: string }[]
}

export interface NewBureau {
  code: string
  name: string
  shortName: string
  sectors?: string[]
}

export interface Administrator {
  username: string
  name: string
  email: string
}

/** The command that opens a tenant below this one. */
export interface OpenTenant {
  slug: string
  name: string
  shortName: string
  kind: string
  divisionCode: string
  host: string | null
  brand: { primary: string; accent: string; emblem: string; motto: string }
  administrator: Administrator
  /** Further administrators. */
  colleagues: Administrator[]
  bureaus: NewBureau[]
  /** Sector plugins to switch on at once. */
  plugins: string[]
}

export interface Opened {
  tenant: { slug: string; name: string; portalUrl?: string | null }
  invitation: Invitation | null
  /** Of all administrators, the first one first. */
  invitations?: Invitation[]
  plugins?: { plugin: string; label: string; enabled: boolean; reason: string | null }[]
}

export interface Invitation {
  username: string
  /** Shown once; the kernel does not keep it. */
  oneTimePassword: string | null
  loginUrl: string | null
}

/** Kinds that may stand below a kind. */
export const BELOW: Record<string, string[]> = {
  PLATFORM: ['CITY', 'DISTRICT', 'COUNTY', 'TOWN'], CITY: ['DISTRICT', 'COUNTY', 'TOWN'], DISTRICT: ['TOWN'], COUNTY: ['TOWN'],
}
export const listTenants = async (base: string) => itemsOf(await api.get<{ items: TenantRow[] }>(`${base}/tenants`))
export const openTenant = (base: string, command: OpenTenant) => api.post<Opened>(`${base}/tenants`, command)
/** A new one-time password for an administrator who never logged in. */
export const inviteAgain = (base: string, slug: string) => api.post<Opened>(`${base}/tenants/${slug}/invitation`)
export const suspendTenant = (base: string, slug: string, reason: string) => api.post(`${base}/tenants/${slug}/suspend`, { reason })
export const resumeTenant = (base: string, slug: string, reason: string) => api.post(`${base}/tenants/${slug}/resume`, { reason })
export const listBureaus = async (base: string) => itemsOf(await api.get<Bureau[] | { items: Bureau[] }>(`${base}/bureaus`))
export const addBureau = (base: string, bureau: NewBureau) => api.post<Bureau>(`${base}/bureaus`, bureau)

/** The flat list as a tree; a tenant whose parent is not listed is a root. */
export function treeOf(rows: TenantRow[]): TenantNode[] {
  const nodes = new Map(rows.map((row) => [row.slug, { ...row, children: [] as TenantNode[] }]))
  const roots: TenantNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parent ? nodes.get(node.parent) : undefined
    ;(parent ? parent.children : roots).push(node)
  }
  return roots
}

/** Rows pasted from a spreadsheet: code, name, short name; a head row and blank rows are left out. */
export function pastedBureaus(text: string): NewBureau[] {
  return text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.length > 1 && /^[0-9A-Za-z]{18}$/.test(cells[0] ?? ''))
    .map(([code, name, shortName]) => ({ code: (code ?? '').toUpperCase(), name: name ?? '', shortName: shortName || (name ?? '') }))
}

/** Whether a colour can be read at all. */
export const isColour = (text: string) => parseColour(text) !== null
