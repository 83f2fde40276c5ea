import { EditPen } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

/** What firms promised and agreed; each is handled on the page of cases. */
export default definePlugin({
  id: 'commitments',
  pages: [{ path: 'commitments', name: 'commitments', component: () => import('./CommitmentsPage.vue'), needs: [...READERS, 'FIRM'] }],
  menu: [{ page: 'commitments', group: 'daily', order: 70, icon: EditPen, needs: [...READERS, 'FIRM'] }],
})
