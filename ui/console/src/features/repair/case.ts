import type { CaseFace } from '../cases/cases'
import { TONES } from './repair'

const face: CaseFace = {
  feature: 'repair',
  kinds: ['repair'],
  tones: TONES,
  states: ['SUBMITTED', 'RETURNED', 'DECIDING', 'PROPOSED', 'EXECUTING'],
  component: () => import('./RepairCase.vue'),
}
export default face
