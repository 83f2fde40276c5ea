import { Reading } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS, REPORTERS } from '@/kit/session'

/** Articles of the portal: written and submitted by officers, published by another person. */
export default definePlugin({
  id: 'articles',
  pages: [
    { path: 'articles', name: 'articles', component: () => import('./ArticlesPage.vue'), needs: READERS },
    { path: 'articles/new', name: 'article-new', component: () => import('./EditorPage.vue'), needs: REPORTERS },
    { path: 'articles/:article', name: 'article', component: () => import('./ArticlePage.vue'), needs: READERS },
    { path: 'articles/:article/edit', name: 'article-edit', component: () => import('./EditorPage.vue'), needs: REPORTERS },
  ],
  menu: [{ page: 'articles', group: 'daily', order: 75, icon: Reading, needs: READERS }],
})
