import { definePlugin } from '@/kit/plugin'
import { REPORTERS } from '@/kit/session'

/** Natural persons, for incentives only: reached from a record or a run; no list of people, no menu. */
export default definePlugin({
  id: 'persons',
  pages: [
    { path: 'persons', name: 'persons', component: () => import('./FindPersonPage.vue'), needs: REPORTERS },
    { path: 'persons/:person/grades', name: 'person-grades', component: () => import('./PersonPage.vue'), needs: REPORTERS },
  ],
  menu: [],
})
