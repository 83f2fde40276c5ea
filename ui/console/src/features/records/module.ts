import { FolderOpened, Tickets } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'records',
  pages: [
    { path: 'records', name: 'records', component: () => import('./RecordsPage.vue'), needs: READERS },
    { path: 'own-file', name: 'own-file', component: () => import('./OwnFilePage.vue'), needs: ['FIRM'] },
  ],
  menu: [
    { page: 'records', group: 'data', order: 10, icon: Tickets, needs: READERS },
    { page: 'own-file', group: 'daily', order: 5, icon: FolderOpened, needs: ['FIRM'] },
  ],
})
