import { Connection, Postcard, Warning } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'subjects',
  pages: [
    { path: 'subjects', name: 'subjects', component: () => import('./SubjectsPage.vue'), needs: READERS },
    { path: 'subjects/:code', name: 'subjects-one', component: () => import('./SubjectPage.vue'), needs: READERS },
    { path: 'code-issues', name: 'code-issues', component: () => import('./CodeIssuesPage.vue'), needs: READERS },
    { path: 'merge-candidates', name: 'merge-candidates', component: () => import('./MergePage.vue'), needs: READERS },
  ],
  menu: [
    { page: 'subjects', group: 'data', order: 20, icon: Postcard, needs: READERS },
    { page: 'code-issues', group: 'data', order: 30, icon: Warning, needs: READERS },
    { page: 'merge-candidates', group: 'data', order: 40, icon: Connection, needs: READERS },
  ],
})
