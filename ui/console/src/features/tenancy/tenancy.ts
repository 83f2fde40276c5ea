import { api, itemsOf } from '@/kit/api'
import { parseColour } from '@/kit/brand'
import type { FieldProblem } from '@/kit/problem'

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
}

export interface NewBureau {
  code: string
  name: string
  shortName: string
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
  administrator: { username: string; name: string; email: string }
  bureaus: NewBureau[]
}

export interface Opened {
  tenant: { slug: string; name: string; portalUrl?: string | null }
  invitation: Invitation | null
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
const FIELDS: Record<string, string> = { 'administrator.username': 'username', 'administrator.name': 'person', 'administrator.email': 'email' }

/** What the kernel did not accept, by the form's own field names; the words are the kernel's. */
export function refusals(errors: FieldProblem[]): Record<string, string> {
  return Object.fromEntries(errors.map(({ field, detail }) => [FIELDS[field] ?? field.split(/[.[]/)[0] ?? field, detail]))
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

/** What is still wrong with the form, as text keys by field; empty means ready to send. */
export function mistakes(form: OpenTenant): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(form.slug)) wrong.slug = 'tenancy.wrong.slug'
  if (form.name.trim().length < 2) wrong.name = 'tenancy.wrong.name'
  if (form.shortName.trim().length < 1) wrong.shortName = 'tenancy.wrong.shortName'
  if (!/^\d{6}$/.test(form.divisionCode)) wrong.divisionCode = 'tenancy.wrong.divisionCode'
  if (form.host && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(form.host)) wrong.host = 'tenancy.wrong.host'
  if (!parseColour(form.brand.primary) || !parseColour(form.brand.accent)) wrong.brand = 'tenancy.wrong.brand'
  if (!/^[a-z][a-z0-9._-]{2,40}$/.test(form.administrator.username)) wrong.username = 'tenancy.wrong.username'
  if (form.administrator.name.trim().length < 2) wrong.person = 'tenancy.wrong.person'
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(form.administrator.email)) wrong.email = 'tenancy.wrong.email'
  if (form.bureaus.some((bureau) => !/^[0-9A-Z]{18}$/.test(bureau.code) || bureau.name.trim().length < 2)) wrong.bureaus = 'tenancy.wrong.bureaus'
  return wrong
}
