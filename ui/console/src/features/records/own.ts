import { api, type Page } from '@/kit/api'
import type { RecordRow, RecordView } from './records'

/** What is recorded about the firm that is signed in; the name is null while nothing is. */
export interface OwnFile {
  code: string
  name: string | null
  counts: Record<string, number>
  records: Page<RecordRow>
}

export const findOwnFile = (base: string) => api.get<OwnFile>(`${base}/own-file`)
export const listOwnRecords = (base: string, after: string | null) => api.get<Page<RecordRow>>(`${base}/own-file/records`, { after, limit: 20 })
export const findOwnRecord = (base: string, id: string) => api.get<RecordView>(`${base}/own-file/records/${id}`)
