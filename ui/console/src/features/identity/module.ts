import { Key, User } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { ADMINISTRATORS } from '@/kit/session'

export default definePlugin({
  id: 'identity',
  pages: [
    { path: 'members', name: 'members', component: () => import('./MembersPage.vue'), needs: [...ADMINISTRATORS, 'BUREAU_LEAD'] },
    { path: 'machine-clients', name: 'machine-clients', component: () => import('./MachineClientsPage.vue'), needs: [...ADMINISTRATORS, 'BUREAU_LEAD'] },
  ],
  menu: [
    { page: 'members', group: 'platform', order: 30, icon: User, needs: [...ADMINISTRATORS, 'BUREAU_LEAD'] },
    { page: 'machine-clients', group: 'platform', order: 40, icon: Key, needs: [...ADMINISTRATORS, 'BUREAU_LEAD'] },
  ],
})
