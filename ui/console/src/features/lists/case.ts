import type { CaseFace } from '../cases/cases'

const face: CaseFace = { feature: 'lists', kinds: ['listing', 'list-removal'], component: () => import('./ListCase.vue') }
export default face
