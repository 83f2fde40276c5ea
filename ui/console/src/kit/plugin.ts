import type { Component } from 'vue'
import type { Role } from './session'

/** A page a feature offers; the path is relative to the chosen tenant. */
export interface FeaturePage {
  path: string
  name: string
  component: () => Promise<Component | { default: Component }>
  /** Who may open it; empty means everyone with a membership. The kernel decides again. */
  needs?: Role[]
}

export interface MenuEntry {
  page: string
  group: 'daily' | 'data' | 'order' | 'platform'
  order: number
  icon: Component
  needs?: Role[]
  /** Whether it means something on the platform itself, where no bureau works and no record is. */
  above?: boolean
}

export interface ConsolePlugin {
  id: string
  pages: FeaturePage[]
  menu: MenuEntry[]
}

/** Declares a feature of the console; sector plugins use the same door. */
export function definePlugin(plugin: ConsolePlugin): ConsolePlugin {
  return plugin
}

/** Every feature folder with a module.ts, in the order of their names; adding a feature adds a folder and edits no list. */
export function allPlugins(): ConsolePlugin[] {
  const found = import.meta.glob<ConsolePlugin>('../features/*/module.ts', { eager: true, import: 'default' })
  return Object.keys(found).sort().map((path) => found[path] as ConsolePlugin)
}

/** The kind of the tenant above all places. */
export const PLATFORM = 'PLATFORM'

export const GROUPS = ['daily', 'data', 'order', 'platform'] as const

/** The menu of somebody with these roles in a place of this kind: entries in their groups, empty groups left out. */
export function menuFor(plugins: ConsolePlugin[], roles: Role[], kind?: string): { group: string; entries: MenuEntry[] }[] {
  const visible = plugins.flatMap((plugin) => plugin.menu)
    .filter((entry) => allows(entry.needs, roles) && (kind !== PLATFORM || entry.group === 'platform' || entry.above))
  return GROUPS.map((group) => ({
    group,
    entries: visible.filter((entry) => entry.group === group).sort((a, b) => a.order - b.order),
  })).filter((part) => part.entries.length > 0)
}

export function allows(needs: Role[] | undefined, roles: Role[]): boolean {
  return !needs || needs.length === 0 || needs.some((role) => roles.includes(role))
}
