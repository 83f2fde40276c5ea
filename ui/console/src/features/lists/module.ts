import { Memo } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

/** Who stands on which list; proposals and removals are handled on the page of cases. */
export default definePlugin({
  id: 'lists',
  pages: [{ path: 'lists', name: 'lists', component: () => import('./ListsPage.vue'), needs: READERS }],
  menu: [{ page: 'lists', group: 'data', order: 50, icon: Memo, needs: READERS }],
})
