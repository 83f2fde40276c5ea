import { api, itemsOf } from '@/kit/api'
import type { Role } from '@/kit/session'
import type { Invitation } from '../tenancy/tenancy'

export interface BureauRef {
  id: string
  name: string
}

/** One role of one person (or machine client); a person with two roles is listed twice. */
export interface Member {
  id: string
  username: string
  name: string
  role: Role
  bureau: BureauRef | null
  machine: boolean
  grantedAt: string
  grantedBy: string
}

export interface InviteMember {
  username: string
  name: string
  email: string
  role: Role
  bureau: string | null
  /** Unified credit code of the firm somebody acts for. */
  firm: string | null
}

/** The invitation has no password when the person had an account already. */
export interface Invited {
  member: Member
  invitation: Invitation
}

export interface MachineClient {
  id: string
  clientId: string
  name: string
  bureau: string | null
  institution: string | null
  /** Name of the bureau or institution whose system it is. */
  holderName: string
  state: 'RESERVED' | 'ACTIVE'
  createdAt: string
  createdBy: string
}

export interface MachineClientMade {
  client: MachineClient
  /** Shown once; the kernel does not keep it. */
  secret: string
  tokenUrl: string
}

/** Roles somebody may give; only an operator makes operators. */
export function grantable(roles: Role[]): Role[] {
  const usual: Role[] = ['BUREAU_CLERK', 'BUREAU_LEAD', 'CITY_ADMINISTRATOR', 'AUDITOR', 'FIRM']
  return roles.includes('OPERATOR') ? [...usual, 'OPERATOR'] : usual
}

export const needsBureau = (role: Role) => role === 'BUREAU_LEAD' || role === 'BUREAU_CLERK'

export const listMembers = async (base: string) => itemsOf(await api.get<Member[] | { items: Member[] }>(`${base}/members`))
export const inviteMember = (base: string, command: InviteMember) => api.post<Invited>(`${base}/members`, command)
export const removeMember = (base: string, id: string) => api.delete(`${base}/members/${id}`)
export const listClients = async (base: string) => itemsOf(await api.get<MachineClient[] | { items: MachineClient[] }>(`${base}/machine-clients`))
/** Makes a client for a bureau or for an institution. */
export const openClient = (base: string, holder: { bureau: string } | { institution: string }, name: string) => api.post<MachineClientMade>(`${base}/machine-clients`, { ...holder, name })
export const closeClient = (base: string, id: string) => api.delete(`${base}/machine-clients/${id}`)
