import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

/** Grades show on the subject's page; the page of their own is for printing and for another day's view. */
export default definePlugin({
  id: 'evaluation',
  pages: [{ path: 'subjects/:code/grades', name: 'subjects-grades', component: () => import('./GradesPage.vue'), needs: READERS }],
  menu: [],
})
