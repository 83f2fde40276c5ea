import { api, itemsOf, withQuery } from '@/kit/api'
import { t, hasText } from '@/kit/i18n'
import { sendFile } from '@/kit/upload'

export type ExportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'EXPIRED'
export type ImportState = 'REFUSED' | 'VERIFIED' | 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'EXPIRED'

export interface Papers {
  table: string
  count: number
  bytes: number
}
export interface Summary {
  origin: { slug: string; name: string; kind: string; divisionCode: string; parent: string | null }
  product: string
  schema: string
  day: string
  files: number
  rows: number
  audit: { seals: number; lines: number; waiting: number; head: string; broken: string | null }
  uses: { items: string[]; plugins: string[] }
  documents: Papers[]
  members: { username: string; name: string; role: string; bureau: string | null }[]
}
interface Work {
  step: string
  done: number
  total: number
  finishedAt: string | null
  expiresOn: string | null
  summary: Summary | null
  trouble: string | null
}
/** Work as a list of either kind shows it. */
export interface WorkRow extends Work {
  id: string | null
  state: string
  digest: string | null
}
export interface Export extends Work {
  id: string
  tenant: string
  name: string
  state: ExportState
  askedBy: string
  askedAt: string
  fileName: string | null
  size: number | null
  digest: string | null
  downloads: number
}
export interface Line {
  table: string
  archived: number
  here: number
  digest: string
  same: boolean
}
export interface Reconciliation {
  tables: Line[]
  documents: { archived: Papers; here: Papers }[]
  subjects: number
  mappedSubjects: number
  formerLines: number
}
export interface Import extends Work {
  /** Null when the file was not whole: then nothing of it is kept. */
  id: string | null
  state: ImportState
  fileName: string
  size: number
  digest: string
  signer: string
  problems: { entry: string; finding: string }[]
  notices: string[]
  tenant: string | null
  handedBy: string
  handedAt: string
  reconciliation: Reconciliation | null
}
export interface Chain {
  number: number
  archive: string
  tenant: string
  day: string
  arrivedAt: string
  signer: string
  seals: number
  lines: number
  head: string
}
export interface ChainProof { seals: number; lines: number; head: string; broken: string | null }
export interface Arrival {
  parent: string
  slug: string
  host: string
  passphrase: string
  administrator: { username: string; name: string; email: string }
}

/** As short as the kernel lets it be. */
export const SHORTEST = 12
export const TONES: Record<string, string> = { WAITING: 'plain', RUNNING: 'update', DONE: 'accept', VERIFIED: 'brand', FAILED: 'reject', REFUSED: 'reject', EXPIRED: 'duplicate' }

const base = (place: string) => `${place}/archives`
export const listExports = async (place: string) => itemsOf(await api.get<{ items: Export[] }>(`${base(place)}/exports`))
export const askExport = (place: string, tenant: string, passphrase: string) => api.post<Export>(`${base(place)}/exports`, { tenant: tenant || null, passphrase })
export const fileOf = (place: string, id: string) => `${base(place)}/exports/${id}/file`
export const listImports = async (place: string) => itemsOf(await api.get<{ items: Import[] }>(`${base(place)}/imports`))
export const handIn = (place: string, file: File, key: string, onBytes: (share: number) => void) => sendFile<Import>(withQuery(`${base(place)}/imports`, { name: file.name, key: key.trim() }), file, onBytes)
export const begin = (place: string, id: string, arrival: Arrival) => api.post<Import>(`${base(place)}/imports/${id}/begin`, arrival)
export const listChains = async (place: string) => itemsOf(await api.get<{ items: Chain[] }>(`${base(place)}/former-chains`))
export const verifyChain = (place: string, archive: string) => api.get<ChainProof>(`${base(place)}/former-chains/${archive}/verify`)
export const ownKey = (place: string) => api.get<{ key: string; fingerprint: string }>(`${base(place)}/key`)

/** Whether something is still being done, so that it is worth asking again. */
export const isUnderWay = (work: { state: string }) => work.state === 'WAITING' || work.state === 'RUNNING'
/** How far it is, from 0 to 100. */
export const share = (work: { done: number; total: number }) => (work.total > 0 ? Math.round((100 * work.done) / work.total) : 0)
/** What is being done, in words. */
export function stepOf(work: { step: string; state: string }): string {
  if (!work.step) return work.state === 'WAITING' ? t('archives.step.queued') : ''
  return hasText(`archives.step.${work.step}`) ? t(`archives.step.${work.step}`) : t('archives.step.table', { table: work.step })
}
/** Lines that tell something: what differs first, then what has rows. */
export const telling = (lines: Line[]) => [...lines].filter((line) => !line.same || line.archived > 0).sort((one, other) => Number(one.same) - Number(other.same) || other.archived - one.archived)
