import { api, itemsOf } from '@/kit/api'

/** What a person checked before a run about natural persons may be published. */
export interface RunReview { note: string; byName: string; reviewedAt: string }

export const listReviews = async (base: string, run: string) => itemsOf(await api.get<{ items: RunReview[] }>(`${base}/grade-runs/${run}/reviews`))
export const reviewRun = (base: string, run: string, note: string) => api.post<{ items: RunReview[] }>(`${base}/grade-runs/${run}/reviews`, { note })
