import { api, itemsOf, withQuery, type Page } from '@/kit/api'
import type { FilterShape } from '@/kit/filter'
import { sendFile } from '@/kit/upload'
import type { CaseRow } from '../cases/cases'

export const STATES = ['PUSHED', 'ACCEPTED', 'EXECUTED', 'LIFTING', 'LIFTED', 'NOT_APPLICABLE', 'RECALLED'] as const
export const STAGES = ['ANSWERED', 'NOT_APPLICABLE', 'EXECUTED', 'LIFTED'] as const
export const TASK_TONES: Record<string, string> = { PUSHED: 'warn', ACCEPTED: 'update', EXECUTED: 'accept', LIFTING: 'late', LIFTED: 'duplicate', NOT_APPLICABLE: 'duplicate', RECALLED: 'duplicate' }

/** A task as lists show it. */
export interface MeasureTask {
  id: string
  number: string
  entry: string | null
  list: string | null
  listLabel: string
  measure: string
  measureLabel: string
  kindLabel: string
  incentive: boolean
  body: string
  /** Null: an outside body, for which the platform answers. */
  bureau: string | null
  bureauName: string | null
  subjectCode: string | null
  subjectName: string | null
  state: string
  stateLabel: string
  due: string | null
  overdue: boolean
  pushedOn: string
  answeredOn: string | null
  executedOn: string | null
  amount: number | null
  endedOn: string | null
  endedBecause: string | null
  liftedOn: string | null
  version: number
}

/** What a body is asked to do. */
export interface Order {
  entry: string | null
  /** The decision by which a statute orders it; else the entry of a list. */
  record: string | null
  list: string | null
  listLabel: string
  documentNo: string
  authority: string
  measureLabel: string
  edition: string
  effect: string
  basis: string[]
  body: string
  outside: boolean
}

/** What the kernel keeps of a task in its present state. */
export interface TaskBody {
  order: Order
  note?: string
  reason?: string
  execution?: { on: string; content: string; documentNo: string | null; amount: number | null } | null
  ending?: { on: string; because: string }
  on?: string
}

export interface TaskFilter extends FilterShape {
  /** "all" shows also those that are done. */
  view: string
  state: string
  measure: string
  body: string
  bureau: string
  stage: string
  from: string
  until: string
  q: string
  overdue: boolean
}

export const anyTask = (): TaskFilter => ({ view: '', state: '', measure: '', body: '', bureau: '', stage: '', from: '', until: '', q: '', overdue: false })

export type Answer = 'ACCEPT' | 'NOT_APPLICABLE'
export interface Answered { id: string; task: MeasureTask | null; code: string | null; detail: string | null }
export interface AnsweredAll { items: Answered[]; answered: number; refused: number }

export const listTasks = (base: string, filter: Omit<TaskFilter, 'view'> & { open: boolean }, after: string | null) =>
  api.get<Page<MeasureTask>>(`${base}/measure-tasks`, { ...filter, open: filter.open || null, overdue: filter.overdue || null, after, limit: 20 })
export const listMeasures = async (base: string) => itemsOf(await api.get<{ items: { measure: string; label: string; incentive: boolean }[] }>(`${base}/measure-tasks/measures`))
export const answerTasks = (base: string, key: string, answer: Answer, note: string, tasks: MeasureTask[]) =>
  api.post<AnsweredAll>(`${base}/measure-tasks/answers`, { answer, note, tasks: tasks.map(({ id, version }) => ({ id, version })) }, { 'Idempotency-Key': key })
export const sendProof = (base: string, task: string, file: File) =>
  sendFile<unknown>(`${base}/measure-tasks/${task}/proofs?name=${encodeURIComponent(file.name)}`, file, () => undefined).done

/** Whether the next step is this person's. */
export function isMine(task: Pick<CaseRow, 'bureau'>, bureau: string | null, can: (...roles: ('CITY_ADMINISTRATOR' | 'BUREAU_LEAD' | 'BUREAU_CLERK')[]) => boolean): boolean {
  return task.bureau === null ? can('CITY_ADMINISTRATOR') : task.bureau === bureau && can('BUREAU_LEAD', 'BUREAU_CLERK')
}

export type StepId = 'accept' | 'not-applicable' | 'execute' | 'lift'

/** The steps a task offers in its state; whether this person may take them, the kernel decides again. */
export function stepsOf(state: string): StepId[] {
  if (state === 'PUSHED') return ['accept', 'not-applicable']
  if (state === 'ACCEPTED') return ['execute', 'not-applicable']
  return state === 'LIFTING' ? ['lift'] : []
}

/** A line of the case library: one measure, one body, one month of the push. */
export interface MeasureCount {
  month: string
  measure: string
  measureLabel: string
  incentive: boolean
  body: string
  bureau: string | null
  bureauName: string | null
  pushed: number
  answered: number
  notApplicable: number
  executed: number
  lifted: number
  amount: number
}

export type Figure = 'pushed' | 'answered' | 'notApplicable' | 'executed' | 'lifted'
export const FIGURES: Figure[] = ['pushed', 'answered', 'notApplicable', 'executed', 'lifted']
const STAGE_OF: Record<Figure, string> = { pushed: '', answered: 'ANSWERED', notApplicable: 'NOT_APPLICABLE', executed: 'EXECUTED', lifted: 'LIFTED' }

export const countTasks = async (base: string, from: string, until: string) =>
  itemsOf(await api.get<{ items: MeasureCount[] }>(`${base}/measure-tasks/counts`, { from, until }))
export const countsFile = (base: string, from: string, until: string) => withQuery(`${base}/measure-tasks/counts/cases.xlsx`, { from, until })

/** Counts of several months as one line for each measure and body, the most pushed first. */
export function summed(rows: MeasureCount[]): MeasureCount[] {
  const lines = new Map<string, MeasureCount>()
  for (const row of rows) {
    const key = `${row.measure}/${row.body}/${row.bureau ?? ''}`
    const known = lines.get(key)
    if (!known) lines.set(key, { ...row, month: '' })
    else {
      for (const figure of FIGURES) known[figure] += row[figure]
      known.amount += row.amount
    }
  }
  return [...lines.values()].sort((a, b) => b.pushed - a.pushed)
}

/** The query of the page of tasks that shows what a figure counts, within the days that were counted. */
export function drill(row: MeasureCount, figure: Figure, from: string, until: string): Record<string, string> {
  const [first, last] = row.month ? monthWithin(row.month, from, until) : [from, until]
  const query = { ...drillAll(figure, first, last), measure: row.measure, body: row.body }
  return row.bureau ? { ...query, bureau: row.bureau } : query
}

/** The tasks a figure counts, of every measure and body. */
export function drillAll(figure: Figure, from: string, until: string): Record<string, string> {
  const stage = STAGE_OF[figure]
  return { view: 'all', from, until, ...(stage ? { stage } : {}) }
}

function monthWithin(month: string, from: string, until: string): [string, string] {
  const [year, number] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10)
  const first = `${month}-01`
  return [first < from ? from : first, last > until ? until : last]
}

export interface Example {
  id: string
  task: string
  state: 'PROPOSED' | 'SHOWN' | 'REFUSED' | 'WITHDRAWN'
  stateLabel: string
  measureLabel: string
  followsFrom: string
  incentive: boolean
  matters: string[]
  effect: string
  body: string
  month: string
  proposedBy: string
  proposedOn: string
  decidedBy: string | null
  decidedOn: string | null
  endedOn: string | null
  endedBecause: string | null
  version: number
}

export const EXAMPLE_TONES: Record<Example['state'], string> = { PROPOSED: 'warn', SHOWN: 'accept', REFUSED: 'duplicate', WITHDRAWN: 'duplicate' }
export const listExamples = async (base: string) => itemsOf(await api.get<{ items: Example[] }>(`${base}/measure-examples`))
export const proposeExample = (base: string, task: string) => api.post<Example>(`${base}/measure-examples`, { task })
export const stepExample = (base: string, one: Example, step: 'approve' | 'refuse' | 'withdraw', reason?: string) =>
  api.post<Example>(`${base}/measure-examples/${one.id}/${step}`, { version: one.version, reason })
