import { api, withQuery, type Page } from '@/kit/api'
import { sendFile } from '@/kit/upload'

export type Shelf = 'POLICY' | 'NEWS' | 'CASES' | 'TRAINING'
export type State = 'DRAFT' | 'SUBMITTED' | 'PUBLISHED' | 'WITHDRAWN'
export const SHELVES: Shelf[] = ['POLICY', 'NEWS', 'CASES', 'TRAINING']
export const STATES: State[] = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN']
export const TONES: Record<State, string> = { DRAFT: 'plain', SUBMITTED: 'update', PUBLISHED: 'accept', WITHDRAWN: 'duplicate' }

export interface Row {
  id: string
  shelf: Shelf
  title: string
  source: string
  state: State
  /** Null: the administrators of the place. */
  bureauName: string | null
  begunByName: string
  begunOn: string
  issuedOn: string
  publishedOn: string | null
}

export interface Finding { kind: string; kindLabel: string; field: string; line: number; excerpt: string; word: string; reason: string; basis: string | null; blocks: boolean }

/** A file of an article; a pending one waits to take the place of the one it replaces. */
export interface Attachment {
  id: string
  name: string
  size: number
  state: 'CURRENT' | 'PENDING' | 'REPLACED'
  addedByName: string
  addedAt: string
  replaces: string | null
  because: string | null
  confirmedOn: string | null
  replacedOn: string | null
  /** The reader handed it in and so cannot confirm it. */
  own: boolean
}

export interface Article {
  id: string
  row: Row
  summary: string
  body: string
  html: string
  documentNo: string | null
  heldOn: string | null
  place: string | null
  attend: string | null
  publishedByName: string | null
  publishedBecause: string | null
  withdrawnOn: string | null
  withdrawnBecause: string | null
  findings: Finding[]
  /** The reader wrote some of it and so cannot publish it. */
  own: boolean
  editable: boolean
  steps: { label: string; note: string; byName: string; at: string }[]
  attachments: Attachment[]
  version: number
}

export interface Form { shelf: Shelf; title: string; summary: string; body: string; source: string; documentNo: string; issuedOn: string; heldOn: string; place: string; attend: string }
export interface Preview { html: string; findings: Finding[] }
export interface Question { shelf: string; state: string; q: string }

/** An empty form; the source is mostly the writer's own bureau. */
export const blank = (source = '', issuedOn = ''): Form => ({ shelf: 'NEWS', title: '', summary: '', body: '', source, documentNo: '', issuedOn, heldOn: '', place: '', attend: '' })

/** What an article says, to be changed or to begin another with. */
export const formOf = (one: Article): Form => ({
  shelf: one.row.shelf, title: one.row.title, summary: one.summary, body: one.body, source: one.row.source, documentNo: one.documentNo ?? '', issuedOn: one.row.issuedOn, heldOn: one.heldOn ?? '', place: one.place ?? '', attend: one.attend ?? '',
})

/** What is sent: a training alone has a day and a place, and what is empty is left out. */
export function bodyOf(form: Form, version: number | null = null): Record<string, unknown> {
  const training = form.shelf === 'TRAINING'
  return {
    ...form, documentNo: form.documentNo || null, issuedOn: form.issuedOn || null, version,
    heldOn: (training && form.heldOn) || null, place: (training && form.place) || null, attend: (training && form.attend) || null,
  }
}

/** What the reader can do with an article; the kernel decides again. */
export function stepsOf(one: Article, publishes: boolean): ('edit' | 'submit' | 'return' | 'publish' | 'withdraw')[] {
  if (!one.editable) return []
  if (one.row.state === 'DRAFT') return ['edit', 'submit', 'withdraw']
  if (!publishes) return []
  if (one.row.state === 'SUBMITTED') return one.own ? ['return'] : ['return', 'publish']
  return one.row.state === 'PUBLISHED' ? ['withdraw'] : []
}

/** What the reader can do with a file of an article; the kernel decides again. */
export function waysOf(one: Article, file: Attachment, publishes: boolean): ('detach' | 'replace' | 'confirm' | 'drop')[] {
  if (!one.editable) return []
  if (one.row.state === 'DRAFT') return ['detach']
  if (one.row.state !== 'PUBLISHED' || file.state === 'REPLACED') return []
  if (file.state === 'PENDING') return publishes && !file.own ? ['confirm', 'drop'] : ['drop']
  return one.attachments.some((other) => other.state === 'PENDING' && other.replaces === file.id) ? [] : ['replace']
}

const files = (base: string, one: { id: string }) => `${base}/articles/${one.id}/attachments`
export const fileOf = (base: string, one: Article, file: Attachment) => `${files(base, one)}/${file.id}`
export const attach = (base: string, one: Article, file: File, onBytes: (share: number) => void) => sendFile<Article>(withQuery(files(base, one), { name: file.name, version: one.version }), file, onBytes).done
export const replace = (base: string, one: Article, old: Attachment, file: File, reason: string) => sendFile<Article>(withQuery(`${fileOf(base, one, old)}/replacement`, { name: file.name, version: one.version, reason }), file, () => undefined).done
export const confirmFile = (base: string, one: Article, file: Attachment, reason: string) => api.post<Article>(`${fileOf(base, one, file)}/confirm`, { version: one.version, reason: reason || null })
export const detach = (base: string, one: Article, file: Attachment) => api.delete<Article>(withQuery(fileOf(base, one, file), { version: one.version }))
export const listArticles = (base: string, question: Question, after: string | null) => api.get<Page<Row>>(`${base}/articles`, { ...question, after, limit: 20 })
export const findArticle = (base: string, id: string) => api.get<Article>(`${base}/articles/${id}`)
export const preview = (base: string, form: Form) => api.post<Preview>(`${base}/articles/preview`, bodyOf(form))
export const write = (base: string, form: Form) => api.post<Article>(`${base}/articles`, bodyOf(form))
export const edit = (base: string, id: string, form: Form, version: number) => api.put<Article>(`${base}/articles/${id}`, bodyOf(form, version))
export const submit = (base: string, one: Article) => api.post<Article>(`${base}/articles/${one.id}/submit`, { version: one.version })
export const decide = (base: string, one: Article, step: 'return' | 'publish' | 'withdraw', reason: string) => api.post<Article>(`${base}/articles/${one.id}/${step}`, { version: one.version, reason: reason || null })
