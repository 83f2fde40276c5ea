import { Bell, DataLine, Histogram, Notebook, TrendCharts } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'monitoring',
  pages: [
    { path: 'tasks', name: 'tasks', component: () => import('./TasksPage.vue'), needs: READERS },
    { path: 'figures', name: 'figures', component: () => import('./FiguresPage.vue'), needs: READERS },
    { path: 'bulletins', name: 'bulletins', component: () => import('./BulletinsPage.vue'), needs: READERS },
    { path: 'indicators', name: 'indicators', component: () => import('./IndicatorsPage.vue'), needs: READERS },
    { path: 'timeliness', name: 'timeliness', component: () => import('./TimelinessPage.vue'), needs: READERS },
  ],
  menu: [
    { page: 'tasks', group: 'daily', order: 10, icon: Bell, needs: READERS },
    { page: 'figures', group: 'order', order: 9, icon: TrendCharts, needs: READERS },
    { page: 'timeliness', group: 'order', order: 10, icon: DataLine, needs: READERS },
    { page: 'indicators', group: 'order', order: 12, icon: Histogram, needs: READERS },
    { page: 'bulletins', group: 'order', order: 11, icon: Notebook, needs: READERS },
  ],
})
