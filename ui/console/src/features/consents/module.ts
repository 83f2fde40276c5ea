import { Key, OfficeBuilding } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { ADMINISTRATORS, type Role } from '@/kit/session'

const WATCHERS: Role[] = [...ADMINISTRATORS, 'AUDITOR']

/** Consents: a firm opens its file to a bank and sees every query; the administrator opens and suspends the banks. */
export default definePlugin({
  id: 'consents',
  pages: [
    { path: 'consents', name: 'consents', component: () => import('./ConsentsPage.vue'), needs: ['FIRM'] },
    { path: 'institutions', name: 'institutions', component: () => import('./InstitutionsPage.vue'), needs: WATCHERS },
  ],
  menu: [
    { page: 'consents', group: 'daily', order: 48, icon: Key, needs: ['FIRM'] },
    { page: 'institutions', group: 'platform', order: 45, icon: OfficeBuilding, needs: WATCHERS },
  ],
})
