import { Aim, Finished } from '@element-plus/icons-vue'
import { definePlugin } from '@/kit/plugin'
import { READERS, REPORTERS } from '@/kit/session'

/** From grades to inspections: plans, public random draws, inspections and who inspects. */
export default definePlugin({
  id: 'supervision',
  pages: [
    { path: 'supervision', name: 'supervision', component: () => import('./PlansPage.vue'), needs: READERS },
    { path: 'supervision/new', name: 'supervision-new', component: () => import('./NewPlanPage.vue'), needs: REPORTERS },
    { path: 'supervision/inspectors', name: 'inspectors', component: () => import('./InspectorsPage.vue'), needs: REPORTERS },
    { path: 'supervision/plans/:plan', name: 'supervision-plan', component: () => import('./PlanPage.vue'), needs: READERS },
    { path: 'supervision/draws/:draw', name: 'supervision-draw', component: () => import('./DrawPage.vue'), needs: READERS },
    { path: 'inspections', name: 'inspections', component: () => import('./InspectionsPage.vue'), needs: READERS },
  ],
  menu: [
    { page: 'inspections', group: 'daily', order: 40, icon: Finished, needs: READERS },
    { page: 'supervision', group: 'data', order: 56, icon: Aim, needs: READERS },
  ],
})
