import { api, itemsOf } from '@/kit/api'
import type { Problem } from '@/kit/problem'
import { type Administrator, isColour, type NewBureau, type OpenTenant } from '../tenancy'

/** The steps in their order; the last one opens. */
export const STEPS = ['place', 'brand', 'host', 'administrators', 'bureaus', 'inherit', 'sectors', 'summary'] as const
export type Step = (typeof STEPS)[number]

/** A division of GB/T 2260 as the kernel offers it. */
export interface Division {
  code: string
  name: string
  shortName: string
  pinyin: string
  above: string[]
  kind: string | null
  heldBy: string[]
}

export interface Template {
  kind: string
  basis: string
  bureaus: { name: string; shortName: string; sectors: string[] }[]
}

export interface Value { id: string; label: string; national: string; here: string }
export interface Difference { item: string; label: string; changes: string[] }

/** What the place takes over from the one above it. */
export interface Inheritance {
  national: number
  added: { item: string; label: string; from: string; disclosure: string; basis: string }[]
  tightened: Difference[]
  leftOut: Difference[]
  numbers: Value[]
  standards: { id: string; label: string; edition: string; parameters: Value[] }[]
}

/** A bureau in the table; one that is left out stays there, so that it can be taken back. */
export interface DraftBureau extends NewBureau {
  sectors: string[]
  out: boolean
}

export interface Draft {
  step: Step
  /** The furthest step that was reached. */
  reached: number
  division: Division | null
  form: Omit<OpenTenant, 'bureaus'>
  bureaus: DraftBureau[]
  /** Kind, division and name whose template is in the table; empty: none was taken. */
  template: string
}

/** Something that keeps the place from being opened, with the step where it is mended. */
export interface Mistake {
  step: Step
  field: string
  /** Which administrator or bureau, from 0. */
  row?: number
  /** A key of the texts, or the kernel's own words. */
  text: string
}

export const noBody = (): Administrator => ({ username: '', name: '', email: '' })

export function emptyDraft(kind: string): Draft {
  return {
    step: 'place', reached: 0, division: null, bureaus: [], template: '',
    form: {
      slug: '', name: '', shortName: '', kind, divisionCode: '', host: '',
      brand: { primary: '#1d4d4f', accent: '#b8893b', emblem: '', motto: '' },
      administrator: noBody(), colleagues: [], plugins: [],
    },
  }
}

/** Takes over a chosen division: its code, the kind it suggests, and names nobody has typed yet. */
export function choose(draft: Draft, division: Division, kinds: string[]): void {
  const before = draft.division
  const form = draft.form
  draft.division = division
  form.divisionCode = division.code
  if (division.kind && kinds.includes(division.kind)) form.kind = division.kind
  if (!form.name || form.name === before?.name) form.name = division.name
  if (!form.shortName || form.shortName === before?.shortName) form.shortName = division.shortName
  const slug = (one: Division) => one.pinyin.split(' ').slice(0, one.shortName.length).join('').replaceAll('v', 'u')
  if (!form.slug || (before && form.slug === slug(before))) form.slug = slug(division)
}

const isFilled = (one: Administrator) => [one.username, one.name, one.email].some((text) => text.trim())

/** What is sent; rows left out and colleagues nobody filled in stay behind. */
export function command(draft: Draft): OpenTenant {
  return {
    ...draft.form,
    host: draft.form.host?.trim() || null,
    colleagues: draft.form.colleagues.filter(isFilled),
    bureaus: draft.bureaus.filter((row) => !row.out)
      .map(({ code, name, shortName, sectors }) => ({ code: code.trim().toUpperCase(), name: name.trim(), shortName: shortName.trim() || name.trim(), sectors })),
  }
}

function ofPerson(one: Administrator, row: number, taken: string[]): Mistake[] {
  const at = (field: string, text: string): Mistake => ({ step: 'administrators', field, row, text: `tenancy.wrong.${text}` })
  const wrong: Mistake[] = []
  if (one.name.trim().length < 2) wrong.push(at('name', 'person'))
  if (!/^[a-z0-9][a-z0-9._-]{2,59}$/.test(one.username)) wrong.push(at('username', 'username'))
  else if (taken.indexOf(one.username) < row) wrong.push(at('username', 'usernameTwice'))
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one.email)) wrong.push(at('email', 'email'))
  return wrong
}

function ofBureaus(bureaus: DraftBureau[]): Mistake[] {
  const wrong: Mistake[] = []
  const seen = new Set<string>()
  bureaus.forEach((one, row) => {
    if (one.out) return
    const code = one.code.trim().toUpperCase()
    const at = (field: string, text: string) => wrong.push({ step: 'bureaus', field, row, text: `tenancy.wrong.${text}` })
    if (!/^[0-9A-Z]{18}$/.test(code)) at('code', 'bureauCode')
    else if (seen.has(code)) at('code', 'bureauTwice')
    seen.add(code)
    if (one.name.trim().length < 2) at('name', 'bureauName')
  })
  return wrong
}

/** Everything that is still wrong, in the order of the steps; empty means it can be opened. */
export function mistakes(draft: Draft): Mistake[] {
  const form = draft.form
  const wrong: Mistake[] = []
  const at = (step: Step, field: string) => wrong.push({ step, field, text: `tenancy.wrong.${field}` })
  if (!/^\d{6}$/.test(form.divisionCode)) at('place', 'divisionCode')
  if (form.name.trim().length < 2) at('place', 'name')
  if (!form.shortName.trim()) at('place', 'shortName')
  if (!isColour(form.brand.primary) || !isColour(form.brand.accent)) at('brand', 'brand')
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(form.slug)) at('host', 'slug')
  if (form.host?.trim() && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(form.host.trim())) at('host', 'host')
  const people = [form.administrator, ...form.colleagues]
  people.forEach((one, row) => { if (!row || isFilled(one)) wrong.push(...ofPerson(one, row, people.map((each) => each.username))) })
  return [...wrong, ...ofBureaus(draft.bureaus)]
}

const STEP_OF: Record<string, Step> = { slug: 'host', host: 'host', brand: 'brand', administrator: 'administrators', colleagues: 'administrators', bureaus: 'bureaus', plugins: 'sectors' }

/** What the kernel did not accept, each with its step; the words are the kernel's. */
export function refusals(problem: Problem, draft: Draft): Mistake[] {
  const sent = draft.bureaus.flatMap((row, index) => row.out ? [] : [index])
  const invited = draft.form.colleagues.flatMap((one, index) => isFilled(one) ? [index + 1] : [])
  const found = problem.errors.map(({ field, detail }) => {
    const [, head = '', index, rest = ''] = /^(\w+)(?:\[(\d+)])?\.?(\w*)$/.exec(field) ?? []
    const step = STEP_OF[head] ?? 'place'
    const at = index === undefined ? undefined : Number(index)
    const row = head === 'bureaus' ? sent[at ?? 0] : head === 'colleagues' ? invited[at ?? 0] : head === 'administrator' ? 0 : undefined
    return { step, field: rest && head !== 'brand' ? rest : head, text: detail, ...(row === undefined ? {} : { row }) }
  })
  return found.length || problem.code !== 'USERNAME_TAKEN' ? found : [{ step: 'administrators', field: 'username', text: problem.detail }]
}

const key = (slug: string) => `xinheng.opening.${slug}`

/** Keeps what was typed for this tab; nothing in it is secret, and it is gone when the window is closed. */
export function keep(slug: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key(slug), JSON.stringify(draft))
  } catch { /* a full or forbidden store must not stop the work */ }
}

export const forget = (slug: string) => sessionStorage.removeItem(key(slug))

/** What was kept, or nothing when it is not a draft of this version. */
export function recall(slug: string): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key(slug)) ?? 'null') as Draft | null
    return kept && STEPS.includes(kept.step) && Array.isArray(kept.bureaus) && Array.isArray(kept.form.colleagues) ? kept : null
  } catch {
    return null
  }
}

export const searchDivisions = async (base: string, asked: string) => itemsOf(await api.get<{ items: Division[] }>(`${base}/places/divisions?q=${encodeURIComponent(asked)}`))
export const bureauTemplate = (base: string, kind: string) => api.get<Template>(`${base}/places/bureau-templates/${kind}`)
export const inheritance = (base: string) => api.get<Inheritance>(`${base}/inheritance`)
export const sectorPlugins = async (base: string) => itemsOf(await api.get<{ items: { id: string; label: string; labelEn: string; description: string; state: string; stateReason: string | null; sectors: string[] }[] }>(`${base}/plugins`))
