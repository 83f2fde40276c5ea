import { MapLocation, OfficeBuilding } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { ADMINISTRATORS } from '@/kit/session'

export default definePlugin({
  id: 'tenancy',
  pages: [
    { path: 'tenants', name: 'tenants', component: () => import('./TenantsPage.vue'), needs: ADMINISTRATORS },
    { path: 'tenants/open', name: 'tenants-open', component: () => import('./OpenTenantPage.vue'), needs: ADMINISTRATORS },
    { path: 'bureaus', name: 'bureaus', component: () => import('./BureausPage.vue'), needs: ADMINISTRATORS },
  ],
  menu: [
    { page: 'tenants', group: 'platform', order: 10, icon: MapLocation, needs: ADMINISTRATORS },
    { page: 'bureaus', group: 'platform', order: 20, icon: OfficeBuilding, needs: ADMINISTRATORS },
  ],
})
