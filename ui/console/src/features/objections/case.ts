import type { CaseFace } from '../cases/cases'

const face: CaseFace = { feature: 'objections', kinds: ['objection', 'grade-objection'], component: () => import('./ObjectionCase.vue') }
export default face
