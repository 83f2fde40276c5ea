import { Box } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { ADMINISTRATORS } from '@/kit/session'

/** Whole tenants as archives: exported, verified, imported with a reconciliation. */
export default definePlugin({
  id: 'archives',
  pages: [{ path: 'archives', name: 'archives', component: () => import('./ArchivesPage.vue'), needs: ADMINISTRATORS }],
  menu: [{ page: 'archives', group: 'platform', order: 30, icon: Box, needs: ADMINISTRATORS }],
})
