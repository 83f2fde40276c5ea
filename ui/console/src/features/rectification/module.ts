import { Notification } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

/** The ledger of special rectification. */
export default definePlugin({
  id: 'rectification',
  pages: [
    { path: 'rectification', name: 'rectification', component: () => import('./ProgrammesPage.vue'), needs: READERS },
    { path: 'rectification/:programme', name: 'programme', component: () => import('./ProgrammePage.vue'), needs: READERS },
  ],
  menu: [{ page: 'rectification', group: 'data', order: 58, icon: Notification, needs: READERS }],
})
