import type { CaseFace } from '../cases/cases'
import { TEMPLATE_TONES, TONES } from './promises'

const face: CaseFace = {
  feature: 'commitments',
  kinds: ['commitment', 'contract', 'commitment-template'],
  subjectless: ['commitment-template'],
  tones: { ...TONES, ...TEMPLATE_TONES },
  states: ['DRAFTED', 'SIGNED', 'SUBMITTED', 'RUNNING', 'DUE', 'JUDGED', 'PROPOSED'],
  component: () => import('./PromiseFace.vue'),
}
export default face
