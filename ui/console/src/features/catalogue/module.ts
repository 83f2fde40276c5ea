import { Collection } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'

export default definePlugin({
  id: 'catalogue',
  pages: [
    { path: 'catalogue', name: 'catalogue', component: () => import('./CataloguePage.vue') },
    { path: 'catalogue/:item', name: 'catalogue-item', component: () => import('./ItemPage.vue') },
  ],
  menu: [{ page: 'catalogue', group: 'data', order: 50, icon: Collection, above: true }],
})
