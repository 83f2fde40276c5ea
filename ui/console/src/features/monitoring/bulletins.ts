import { api, itemsOf } from '@/kit/api'

/** A bulletin that was issued; a further edition of the month takes the place of the one before. */
export interface Bulletin { id: string; number: string; month: string; edition: number; newest: boolean; madeBy: string; madeAt: string }

const bulletins = (base: string) => `${base}/monitoring/bulletins`

export const listBulletins = async (base: string) => itemsOf(await api.get<{ items: Bulletin[] }>(bulletins(base)))
export const makeBulletin = (base: string, month: string, comment: string) => api.post(bulletins(base), { month, comment })
export const bulletinFile = (base: string, id: string, form: 'pdf' | 'xlsx') => `${bulletins(base)}/${id}/bulletin.${form}`
