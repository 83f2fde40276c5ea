import { Operation, TrendCharts } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS, REPORTERS } from '@/kit/session'

/** Grades show on the subject's page; the page of their own is for printing and for another day's view. Runs grade everybody. People are reached from a record or a run: no list of them, no menu. */
export default definePlugin({
  id: 'evaluation',
  pages: [
    { path: 'subjects/:code/grades', name: 'subjects-grades', component: () => import('./GradesPage.vue'), needs: READERS },
    { path: 'grade-runs', name: 'grade-runs', component: () => import('./RunsPage.vue'), needs: READERS },
    { path: 'tuning/:standard?', name: 'tuning', component: () => import('./TuningPage.vue'), needs: READERS },
    { path: 'grade-runs/:run', name: 'grade-run', component: () => import('./RunPage.vue'), needs: READERS },
    { path: 'persons', name: 'persons', component: () => import('./FindPersonPage.vue'), needs: REPORTERS },
    { path: 'persons/:person/grades', name: 'person-grades', component: () => import('./PersonPage.vue'), needs: REPORTERS },
  ],
  menu: [{ page: 'grade-runs', group: 'data', order: 50, icon: TrendCharts, needs: READERS }, { page: 'tuning', group: 'data', order: 55, icon: Operation, needs: READERS }],
})
