import { Upload } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'intake',
  pages: [
    { path: 'intake', name: 'intake', component: () => import('./IntakePage.vue'), needs: READERS },
    { path: 'intake/batches/:batch', name: 'intake-batch', component: () => import('./BatchPage.vue'), needs: READERS },
    { path: 'intake/:batch', name: 'intake-batch-short', component: () => import('./BatchPage.vue'), needs: READERS },
  ],
  menu: [{ page: 'intake', group: 'daily', order: 20, icon: Upload, needs: READERS }],
})
