import { Key, User } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { ADMINISTRATORS, type Role } from '@/kit/session'

const MACHINES: Role[] = [...ADMINISTRATORS, 'AUDITOR']
const MEMBERS: Role[] = [...MACHINES, 'BUREAU_LEAD']

export default definePlugin({
  id: 'identity',
  pages: [
    { path: 'members', name: 'members', component: () => import('./MembersPage.vue'), needs: MEMBERS },
    { path: 'machine-clients', name: 'machine-clients', component: () => import('./MachineClientsPage.vue'), needs: MACHINES },
  ],
  menu: [
    { page: 'members', group: 'platform', order: 30, icon: User, needs: MEMBERS },
    { page: 'machine-clients', group: 'platform', order: 40, icon: Key, needs: MACHINES },
  ],
})
