import { api } from '@/kit/api'
import type { GradeList } from './evaluation'

/** Why an officer looks: the list is closed, a person's score serves incentives only. */
export const PURPOSES = ['INCENTIVE', 'REVIEW', 'OWN_REQUEST'] as const
export type Purpose = (typeof PURPOSES)[number]

export interface PersonGrades { id: string; name: string; purpose: Purpose; grades: GradeList }

export const personGrades = (base: string, person: string, purpose: Purpose, asOf?: string) => api.get<PersonGrades>(`${base}/persons/${person}/grades`, { purpose, asOf })

/** The number travels in the body and is kept nowhere. */
export const findPerson = (base: string, number: string, purpose: Purpose) => api.post<{ id: string }>(`${base}/persons/find`, { number, purpose })
