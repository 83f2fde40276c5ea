import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from './api'
import { asProblem, type Problem } from './problem'
import { wearBrand, type Brand } from './brand'

export type Role = 'OPERATOR' | 'CITY_ADMINISTRATOR' | 'BUREAU_LEAD' | 'BUREAU_CLERK' | 'AUDITOR' | 'FIRM' | 'INSTITUTION'

export interface Membership {
  tenant: { slug: string; name: string; shortName: string; kind: string; open: boolean; brand: Brand | null }
  bureau: { id: string; name: string; shortName: string } | null
  roles: Role[]
}

export interface Me {
  person: { id: string; username: string; name: string }
  memberships: Membership[]
}

/** Roles that may change what happens in a tenant as a whole. */
export const ADMINISTRATORS: Role[] = ['OPERATOR', 'CITY_ADMINISTRATOR']
/** Roles of a bureau's own people. */
export const BUREAU: Role[] = ['BUREAU_LEAD', 'BUREAU_CLERK']
/** Who may report data. */
export const REPORTERS: Role[] = ['CITY_ADMINISTRATOR', ...BUREAU]
/** Who decides about single records, codes and merges. */
export const DECIDERS: Role[] = ['CITY_ADMINISTRATOR', 'BUREAU_LEAD']
/** Everybody who works with records. */
export const STAFF: Role[] = [...ADMINISTRATORS, ...BUREAU]
/** Staff and those who watch them. */
export const READERS: Role[] = [...STAFF, 'AUDITOR']

/** Several memberships in one tenant (two bureaus, say) are shown as one: the roles together, the first bureau. */
export function mergeMemberships(memberships: Membership[]): Membership[] {
  const bySlug = new Map<string, Membership>()
  for (const one of memberships) {
    const known = bySlug.get(one.tenant.slug)
    if (!known) bySlug.set(one.tenant.slug, { ...one, roles: [...one.roles] })
    else {
      known.roles = [...new Set([...known.roles, ...one.roles])]
      known.bureau ??= one.bureau
    }
  }
  return [...bySlug.values()]
}

/** Who is signed in, for which tenant, with which roles. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const slug = ref('')
  const memberships = computed(() => mergeMemberships(me.value?.memberships ?? []))
  const current = computed(() => memberships.value.find((one) => one.tenant.slug === slug.value) ?? null)
  const roles = computed<Role[]>(() => current.value?.roles ?? [])
  const base = computed(() => `/api/t/${encodeURIComponent(slug.value)}`)

  const problem = ref<Problem | null>(null)

  /** Asks who is signed in; false when the kernel did not say, with the reason in {@code problem}. */
  async function open(): Promise<boolean> {
    try {
      me.value = await api.get<Me>('/api/me')
      problem.value = null
    } catch (thrown) {
      problem.value = asProblem(thrown)
    }
    return me.value !== null
  }
  function enter(tenant: string): boolean {
    slug.value = tenant
    wearBrand(current.value?.tenant.brand ?? null)
    return current.value !== null
  }
  function can(...anyOf: Role[]): boolean {
    return anyOf.some((role) => roles.value.includes(role))
  }
  return { me, problem, slug, memberships, current, roles, base, open, enter, can }
})
