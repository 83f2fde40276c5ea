import { Stamp } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'

/** Cases of all kinds: the queue and the page of one. A firm sees its own. */
export default definePlugin({
  id: 'cases',
  pages: [
    { path: 'cases', name: 'cases', component: () => import('./CasesPage.vue') },
    { path: 'cases/:case', name: 'case', component: () => import('./CasePage.vue') },
  ],
  menu: [{ page: 'cases', group: 'daily', order: 20, icon: Stamp }],
})
