import { Tickets } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'records',
  pages: [{ path: 'records', name: 'records', component: () => import('./RecordsPage.vue'), needs: READERS }],
  menu: [{ page: 'records', group: 'data', order: 10, icon: Tickets, needs: READERS }],
})
