import { Flag } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'programmes',
  pages: [{ path: 'programmes', name: 'programmes', component: () => import('./ProgrammesPage.vue'), needs: READERS }],
  menu: [{ page: 'programmes', group: 'order', order: 15, icon: Flag, needs: READERS }],
})
