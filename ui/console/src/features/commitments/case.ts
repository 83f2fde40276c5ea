import type { CaseFace } from '../cases/cases'
import { TONES } from './promises'

const face: CaseFace = {
  feature: 'commitments',
  kinds: ['commitment', 'contract'],
  tones: TONES,
  applicants: ['DRAFTED'],
  states: ['DRAFTED', 'SIGNED', 'SUBMITTED', 'RUNNING', 'DUE', 'JUDGED'],
  component: () => import('./PromiseCase.vue'),
}
export default face
