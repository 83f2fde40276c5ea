import { RefreshRight } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import type { Role } from '@/kit/session'

/** Who may ask what can be repaired: the firm itself and the officers of its place. */
const ASKERS: Role[] = ['FIRM', 'BUREAU_CLERK', 'BUREAU_LEAD', 'CITY_ADMINISTRATOR']

/** What may be repaired and from when; the applications themselves are handled on the page of cases. */
export default definePlugin({
  id: 'repair',
  pages: [{ path: 'repair', name: 'repair', component: () => import('./EligibilityPage.vue'), needs: ASKERS }],
  menu: [{ page: 'repair', group: 'daily', order: 60, icon: RefreshRight, needs: ASKERS }],
})
