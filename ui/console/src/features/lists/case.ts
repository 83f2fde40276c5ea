import type { CaseFace } from '../cases/cases'

const face: CaseFace = { kinds: ['listing', 'list-removal'], component: () => import('./ListCase.vue') }
export default face
