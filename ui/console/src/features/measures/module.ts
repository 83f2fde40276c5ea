import { CircleCheck } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { STAFF } from '@/kit/session'

export default definePlugin({
  id: 'measures',
  pages: [{ path: 'checks', name: 'checks', component: () => import('./ChecksPage.vue'), needs: STAFF }],
  menu: [{ page: 'checks', group: 'daily', order: 40, icon: CircleCheck, needs: STAFF }],
})
