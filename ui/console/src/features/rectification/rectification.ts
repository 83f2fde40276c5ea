import { api } from '@/kit/api'

export type State = 'IN' | 'REMINDED' | 'TALKED' | 'MENDED' | 'UNMENDED' | 'RELEASED'
export type StepKind = 'REMINDER' | 'TALK' | 'MENDED' | 'UNMENDED' | 'RELEASE'

export interface Programme {
  id: string
  title: string
  scope: string
  basis: string
  documentNo: string
  bureau: string | null
  bureauName: string
  beginsOn: string
  endsOn: string
  open: boolean
  closedOn: string | null
  summary: string | null
  counts: Record<State, number>
  reminders: number
  talks: number
  overdue: number
  version: number
}

export interface Done { kind: StepKind; label: string; heldOn: string; place: string; attendees: string; minutes: string; result: string; dueOn: string | null; by: string; at: string }
export interface Rectified { id: string; code: string; name: string; reason: string; state: State; stateLabel: string; dueOn: string | null; overdue: boolean; version: number; steps: Done[] }
export interface OpenProgramme { title: string; scope: string; basis: string; documentNo: string; beginsOn: string; endsOn: string }
export interface Added { added: number; known: number; refused: { line: number; code: string; reason: string }[] }
export interface Row { code: string; reason: string }

export const STATES: State[] = ['IN', 'REMINDED', 'TALKED', 'MENDED', 'UNMENDED', 'RELEASED']
export const TONES: Record<State, string> = { IN: 'plain', REMINDED: 'update', TALKED: 'warn', MENDED: 'accept', UNMENDED: 'reject', RELEASED: 'duplicate' }

export const listProgrammes = async (base: string) => (await api.get<{ items: Programme[] }>(`${base}/rectification`)).items
export const findProgramme = (base: string, id: string) => api.get<Programme>(`${base}/rectification/${id}`)
export const openProgramme = (base: string, form: OpenProgramme) => api.post<Programme>(`${base}/rectification`, form)
export const closeProgramme = (base: string, one: Programme, reason: string) => api.post<Programme>(`${base}/rectification/${one.id}/close`, { version: one.version, reason })
export const listSubjects = async (base: string, id: string, question: { state: string; q: string }) => (await api.get<{ items: Rectified[] }>(`${base}/rectification/${id}/subjects`, question)).items
export const addSubjects = (base: string, id: string, body: { rows?: Row[]; item?: string; since?: string; atLeast?: number; reason: string }) => api.post<Added>(`${base}/rectification/${id}/subjects`, body)
export const findSubject = (base: string, id: string) => api.get<Rectified>(`${base}/rectification/subjects/${id}`)
export const takeStep = (base: string, one: Rectified, body: Record<string, unknown>) => api.post<Rectified>(`${base}/rectification/subjects/${one.id}/steps`, { ...body, version: one.version })

/** How many subjects a programme has. */
export const sizeOf = (one: Programme) => Object.values(one.counts).reduce((sum, count) => sum + count, 0)

/** Lines of a list as pasted from a sheet: a code, and behind a tab or a comma a reason. */
export function pastedRows(text: string): Row[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).map((line) => {
    const [code = '', ...rest] = line.split(/[\t,;]/)
    return { code: code.trim(), reason: rest.join(' ').trim() }
  })
}

/** What can be done with a subject in its state; the kernel decides again. */
export function stepsOf(state: State): StepKind[] {
  if (state === 'MENDED' || state === 'RELEASED') return []
  const first: StepKind[] = state === 'IN' || state === 'REMINDED' ? ['REMINDER'] : []
  const unmended: StepKind[] = state === 'REMINDED' || state === 'TALKED' ? ['UNMENDED'] : []
  return [...first, 'TALK', 'MENDED', ...unmended, 'RELEASE']
}
