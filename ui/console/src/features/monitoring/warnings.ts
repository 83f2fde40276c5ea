import { api, itemsOf } from '@/kit/api'
import type { Label } from './indicators'

/** Something worth a look: two counts, one after the other, and the rule that compares them. */
export interface RiskWarning { rule: string; label: Label; about: string; earlier: number; recent: number; from: string; until: string; basis: string; link: string }

export const listWarnings = async (base: string) => itemsOf(await api.get<{ items: RiskWarning[] }>(`${base}/monitoring/warnings`))
