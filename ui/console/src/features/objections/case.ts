import type { CaseFace } from '../cases/cases'

const face: CaseFace = { kinds: ['objection', 'grade-objection'], component: () => import('./ObjectionCase.vue') }
export default face
