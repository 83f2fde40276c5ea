import { RefreshRight } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS, REPORTERS } from '@/kit/session'

/** Repair of negative records: what a firm reads and hands in, and the queue of those who check and decide. */
export default definePlugin({
  id: 'repair',
  pages: [
    { path: 'repair', name: 'repair', component: () => import('./RepairsPage.vue'), needs: [...READERS, 'FIRM'] },
    { path: 'repair/eligibility', name: 'repair-eligibility', component: () => import('./EligibilityPage.vue'), needs: [...REPORTERS, 'FIRM'] },
    { path: 'repair/cases/:case', name: 'repair-case', component: () => import('./RepairPage.vue'), needs: [...READERS, 'FIRM'] },
  ],
  menu: [{ page: 'repair', group: 'daily', order: 60, icon: RefreshRight, needs: [...READERS, 'FIRM'] }],
})
