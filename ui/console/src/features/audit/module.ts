import { Memo } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'

export default definePlugin({
  id: 'audit',
  pages: [{ path: 'audit', name: 'audit', component: () => import('./AuditPage.vue'), needs: ['AUDITOR'] }],
  menu: [{ page: 'audit', group: 'order', order: 20, icon: Memo, needs: ['AUDITOR'], above: true }],
})
