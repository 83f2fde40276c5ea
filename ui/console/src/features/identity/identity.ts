import { api, itemsOf } from '@/kit/api'
import type { Role } from '@/kit/session'
import type { Invitation } from '../tenancy/tenancy'

export interface BureauRef {
  id: string
  name: string
}

export interface Member {
  id: string
  username: string
  name: string
  email: string | null
  bureau: BureauRef | null
  roles: Role[]
}

export interface InviteMember {
  username: string
  name: string
  email: string
  bureau: string | null
  roles: Role[]
}

/** What inviting answers: the invitation itself or wrapped; nothing when the person had an account already. */
export type Invited = Partial<Invitation> & { invitation?: Invitation | null }

export interface MachineClient {
  id: string
  clientId: string
  name?: string | null
  bureau: BureauRef | null
  createdAt: string | null
}

export interface NewMachineClient {
  id: string
  clientId: string
  /** Shown once; the kernel does not keep it. */
  secret: string
}

/** Roles somebody may give: an administrator all of the tenant, a lead only clerks. */
export function grantable(roles: Role[]): Role[] {
  if (roles.includes('OPERATOR') || roles.includes('CITY_ADMINISTRATOR')) return ['CITY_ADMINISTRATOR', 'BUREAU_LEAD', 'BUREAU_CLERK', 'AUDITOR']
  return ['BUREAU_CLERK']
}

export const needsBureau = (roles: Role[]) => roles.includes('BUREAU_LEAD') || roles.includes('BUREAU_CLERK')

export const listMembers = async (base: string) => itemsOf(await api.get<Member[] | { items: Member[] }>(`${base}/members`))
export const inviteMember = (base: string, command: InviteMember) => api.post<Invited>(`${base}/members`, command)
export const removeMember = (base: string, id: string) => api.delete(`${base}/members/${id}`)
export const listClients = async (base: string) => itemsOf(await api.get<MachineClient[] | { items: MachineClient[] }>(`${base}/machine-clients`))
export const openClient = (base: string, bureau: string, name: string) => api.post<NewMachineClient>(`${base}/machine-clients`, { bureau, name })
export const closeClient = (base: string, id: string) => api.delete(`${base}/machine-clients/${id}`)
