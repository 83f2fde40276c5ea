import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { allPlugins, allows, menuFor } from '@/kit/plugin'
import { hasText } from '@/kit/i18n'
import { mergeMemberships, useSession, type Membership, type Role } from '@/kit/session'
import { routes } from '@/shell/router'

const plugins = allPlugins()
const pagesOf = (...roles: Role[]) => menuFor(plugins, roles).flatMap((part) => part.entries.map((entry) => entry.page))
const place = (slug: string, roles: Role[], bureau: string | null = null): Membership => ({
  tenant: { slug, name: slug, shortName: slug, kind: 'CITY', open: true, brand: null }, bureau: bureau ? { id: bureau, name: bureau, shortName: bureau } : null, roles,
})

describe('the menu', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('is made of one folder per kernel feature', () => {
    expect(plugins.map((plugin) => plugin.id)).toEqual(['archives', 'articles', 'audit', 'cases', 'catalogue', 'commitments', 'consents', 'evaluation', 'identity', 'intake', 'lists', 'measures', 'monitoring', 'objections', 'plugins', 'programmes', 'reclassification', 'records', 'rectification', 'repair', 'reports', 'subjects', 'supervision', 'tenancy'])
  })

  it('shows a clerk the daily work and nothing of the platform', () => {
    const pages = pagesOf('BUREAU_CLERK')
    expect(pages).toEqual(expect.arrayContaining(['tasks', 'intake', 'records', 'subjects', 'catalogue']))
    expect(pages).not.toEqual(expect.arrayContaining(['tenants']))
    expect(pages).not.toContain('audit')
    expect(pages).not.toContain('members')
  })

  it('shows an operator the tenants and an auditor the audit log', () => {
    expect(pagesOf('OPERATOR')).toContain('tenants')
    expect(pagesOf('AUDITOR')).toContain('audit')
    expect(pagesOf('CITY_ADMINISTRATOR')).not.toContain('audit')
  })

  it('shows on the platform itself only what means something where no record is', () => {
    const pages = menuFor(plugins, ['OPERATOR'], 'PLATFORM').flatMap((part) => part.entries.map((entry) => entry.page))
    expect(pages).toEqual(expect.arrayContaining(['catalogue', 'tenants', 'members', 'plugin-versions']))
    expect(pages).not.toContain('records')
    expect(pages).not.toContain('tasks')
    expect(pagesOf('OPERATOR')).toContain('records')
  })

  it('has a text and a route for every entry', () => {
    const names = new Set(plugins.flatMap((plugin) => plugin.pages.map((page) => page.name)))
    for (const plugin of plugins) {
      for (const entry of plugin.menu) {
        expect(hasText(`${plugin.id}.menu.${entry.page}`), entry.page).toBe(true)
        expect(names.has(entry.page), entry.page).toBe(true)
      }
    }
  })

  it('never shows an entry whose page is refused', () => {
    const needs = new Map(plugins.flatMap((plugin) => plugin.pages.map((page) => [page.name, page.needs] as const)))
    for (const role of ['OPERATOR', 'CITY_ADMINISTRATOR', 'BUREAU_LEAD', 'BUREAU_CLERK', 'AUDITOR', 'FIRM'] as Role[]) {
      for (const page of pagesOf(role)) expect(allows(needs.get(page), [role]), `${role} ${page}`).toBe(true)
    }
  })

  it('has no two routes of one name or path', () => {
    const all = plugins.flatMap((plugin) => plugin.pages)
    expect(new Set(all.map((page) => page.name)).size).toBe(all.length)
    expect(new Set(all.map((page) => page.path)).size).toBe(all.length)
    expect(routes().at(-1)?.path).toBe('/:rest(.*)*')
  })
})

describe('memberships', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('in one tenant are shown as one with the roles together', () => {
    const merged = mergeMemberships([place('lishui', ['BUREAU_CLERK'], 'b1'), place('lishui', ['AUDITOR']), place('panyu', ['BUREAU_LEAD'])])
    expect(merged.map((one) => [one.tenant.slug, one.roles])).toEqual([['lishui', ['BUREAU_CLERK', 'AUDITOR']], ['panyu', ['BUREAU_LEAD']]])
    expect(merged[0]?.bureau?.id).toBe('b1')
  })

  it('decide whether a tenant can be entered and what can be done there', () => {
    const session = useSession()
    session.me = { person: { id: 'p', username: 'p', name: 'p' }, memberships: [place('lishui', ['BUREAU_CLERK'])] }
    expect(session.enter('panyu')).toBe(false)
    expect(session.enter('lishui')).toBe(true)
    expect(session.can('BUREAU_LEAD')).toBe(false)
    expect(session.can('BUREAU_LEAD', 'BUREAU_CLERK')).toBe(true)
    expect(session.base).toBe('/api/t/lishui')
  })
})
