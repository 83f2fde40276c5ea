import type { CaseFace } from '../cases/cases'

const face: CaseFace = {
  feature: 'reclassification',
  kinds: ['reclassification'],
  subjectless: ['reclassification'],
  tones: { IN_FORCE: 'accept', UNDOING: 'hold', REFUSED: 'reject' },
  states: ['PROPOSED', 'APPROVED', 'IN_FORCE', 'UNDOING', 'UNDONE', 'REFUSED', 'DROPPED'],
  component: () => import('./ReclassificationCase.vue'),
}
export default face
