import type { CaseFace } from '../cases/cases'
import { TASK_TONES } from './tasks'

const face: CaseFace = { feature: 'measures', kinds: ['measure-task'], tones: TASK_TONES, states: ['PUSHED', 'ACCEPTED', 'LIFTING'], component: () => import('./TaskCase.vue') }
export default face
