import { Box, Grid } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'plugins',
  pages: [
    { path: 'plugins', name: 'plugins', component: () => import('./PluginsPage.vue'), needs: READERS },
    { path: 'plugin-versions', name: 'plugin-versions', component: () => import('./VersionsPage.vue'), needs: ['OPERATOR'] },
  ],
  menu: [
    { page: 'plugins', group: 'data', order: 60, icon: Grid, needs: READERS },
    { page: 'plugin-versions', group: 'platform', order: 50, icon: Box, needs: ['OPERATOR'] },
  ],
})
