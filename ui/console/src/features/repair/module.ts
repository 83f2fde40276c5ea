import { RefreshRight } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

/** What may be repaired and from when; the applications themselves are handled on the page of cases. */
export default definePlugin({
  id: 'repair',
  pages: [{ path: 'repair', name: 'repair', component: () => import('./EligibilityPage.vue'), needs: [...READERS, 'FIRM'] }],
  menu: [{ page: 'repair', group: 'daily', order: 60, icon: RefreshRight, needs: [...READERS, 'FIRM'] }],
})
