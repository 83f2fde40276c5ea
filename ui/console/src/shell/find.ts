import type { RouteLocationRaw } from 'vue-router'
import { api } from '@/kit/api'
import { hasText, t } from '@/kit/i18n'
import { allPlugins, menuFor } from '@/kit/plugin'
import { READERS, type Role } from '@/kit/session'

export type HitKind = 'SUBJECTS' | 'CASES' | 'RECORDS' | 'REPORTS' | 'BUREAUS'
export interface Hit { id: string; title: string; note: string | null }
export interface HitGroup { kind: HitKind; hits: Hit[]; more: boolean }

/** A line of the search: something found, a page, or the way to all of a kind. */
export interface Line { key: string; title: string; note: string; to: RouteLocationRaw }
export interface LineGroup { name: string; lines: Line[] }

export const find = async (base: string, q: string) => (await api.get<{ groups: HitGroup[] }>(`${base}/search`, { q })).groups

/** Where something found opens. */
export function wayTo(kind: HitKind, id: string, tenant: string): RouteLocationRaw {
  switch (kind) {
    case 'SUBJECTS': return { name: 'subjects-one', params: { tenant, code: id } }
    case 'CASES': return { name: 'case', params: { tenant, case: id } }
    case 'RECORDS': return { name: 'records', params: { tenant }, query: { record: id } }
    case 'REPORTS': return { name: 'reports', params: { tenant }, query: { report: id } }
    case 'BUREAUS': return { name: 'records', params: { tenant }, query: { bureau: id } }
  }
}

const LISTS: Partial<Record<HitKind, string>> = { SUBJECTS: 'subjects', CASES: 'cases', RECORDS: 'records', REPORTS: 'reports' }

/** What the kernel found, as lines; a kind with more than these ends with the way to its list. */
export function linesOf(groups: HitGroup[], words: string, tenant: string): LineGroup[] {
  return groups.map(({ kind, hits, more }) => {
    const lines = hits.map((hit): Line => ({ key: `${kind}-${hit.id}`, title: hit.title, note: hit.note ?? '', to: wayTo(kind, hit.id, tenant) }))
    const list = LISTS[kind]
    if (more && list) lines.push({ key: `${kind}-more`, title: t('shell.search.more'), note: '', to: { name: list, params: { tenant }, query: { q: words } } })
    return { name: t(`shell.search.kind.${kind}`), lines }
  })
}

/** The pages of the menu whose title holds the words. */
export function pagesOf(words: string, roles: Role[], tenant: string, kind?: string): LineGroup[] {
  const asked = words.trim().toLowerCase()
  const plugins = allPlugins()
  const feature = new Map(plugins.flatMap((plugin) => plugin.menu.map((entry) => [entry.page, plugin.id] as const)))
  const own = roles.includes('FIRM') && !roles.some((role) => READERS.includes(role))
  const lines = menuFor(plugins, roles, kind).flatMap((part) => part.entries.map((entry): Line => {
    const key = `${feature.get(entry.page)}.menu.${entry.page}`
    return { key: `page-${entry.page}`, title: t(own && hasText(`${key}-own`) ? `${key}-own` : key), note: t(`shell.group.${part.group}`), to: { name: entry.page, params: { tenant } } }
  })).filter((line) => asked !== '' && line.title.toLowerCase().includes(asked))
  return lines.length ? [{ name: t('shell.search.pages'), lines }] : []
}
