import { Bell, DataLine } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'monitoring',
  pages: [
    { path: 'tasks', name: 'tasks', component: () => import('./TasksPage.vue'), needs: READERS },
    { path: 'timeliness', name: 'timeliness', component: () => import('./TimelinessPage.vue'), needs: READERS },
  ],
  menu: [
    { page: 'tasks', group: 'daily', order: 10, icon: Bell, needs: READERS },
    { page: 'timeliness', group: 'order', order: 10, icon: DataLine, needs: READERS },
  ],
})
