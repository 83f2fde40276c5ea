import { CircleCheck, DataAnalysis, Promotion } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS, STAFF } from '@/kit/session'

export default definePlugin({
  id: 'measures',
  pages: [
    { path: 'checks', name: 'checks', component: () => import('./ChecksPage.vue'), needs: STAFF },
    { path: 'measure-tasks', name: 'measure-tasks', component: () => import('./TasksPage.vue'), needs: READERS },
    { path: 'measure-library', name: 'measure-library', component: () => import('./LibraryPage.vue'), needs: READERS },
  ],
  menu: [
    { page: 'measure-tasks', group: 'daily', order: 30, icon: Promotion, needs: READERS },
    { page: 'checks', group: 'daily', order: 40, icon: CircleCheck, needs: STAFF },
    { page: 'measure-library', group: 'data', order: 55, icon: DataAnalysis, needs: READERS },
  ],
})
