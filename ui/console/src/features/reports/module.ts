import { Document } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

/** Credit reports: issued, verified, revoked, many at once. */
export default definePlugin({
  id: 'reports',
  pages: [{ path: 'reports', name: 'reports', component: () => import('./ReportsPage.vue'), needs: [...READERS, 'FIRM'] }],
  menu: [
    { page: 'reports', group: 'daily', order: 45, icon: Document, needs: [...READERS, 'FIRM'] },
  ],
})
