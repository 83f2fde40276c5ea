import { Grid } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS } from '@/kit/session'

export default definePlugin({
  id: 'plugins',
  pages: [{ path: 'plugins', name: 'plugins', component: () => import('./PluginsPage.vue'), needs: READERS }],
  menu: [{ page: 'plugins', group: 'data', order: 60, icon: Grid, needs: READERS }],
})
