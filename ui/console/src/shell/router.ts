import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { allows, allPlugins, PLATFORM } from '@/kit/plugin'
import { ADMINISTRATORS, READERS, useSession, type Role } from '@/kit/session'

declare module 'vue-router' {
  interface RouteMeta {
    needs?: Role[]
    feature?: string
  }
}

/** Routes of all features below /t/:tenant, as their module.ts files declare them. */
export function routes(): RouteRecordRaw[] {
  const pages = allPlugins().flatMap((plugin) => plugin.pages.map((page): RouteRecordRaw => ({
    path: page.path,
    name: page.name,
    component: page.component,
    meta: { needs: page.needs ?? [], feature: plugin.id },
  })))
  return [
    { path: '/', name: 'choose', component: () => import('./ChooseTenant.vue') },
    {
      path: '/t/:tenant',
      component: () => import('./Workbench.vue'),
      children: [
        { path: '', redirect: (to) => ({ name: 'tasks', params: to.params }) },
        ...pages,
        { path: 'refused', name: 'refused', component: () => import('./Refused.vue') },
        { path: ':rest(.*)*', name: 'missing', component: () => import('./Missing.vue') },
      ],
    },
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./Missing.vue') },
  ]
}

/** Where the day begins: with one's own file as a firm, with the places on the platform above them, else with what waits. */
function firstPage(): string {
  const session = useSession()
  if (session.can('FIRM') && !session.can(...READERS)) return 'own-file'
  return session.current?.tenant.kind === PLATFORM && session.can(...ADMINISTRATORS) ? 'tenants' : 'tasks'
}

/** The router: one membership goes straight to the tasks, a foreign tenant is not there, a page beyond the role explains itself. */
export function makeRouter(): Router {
  const router = createRouter({ history: createWebHistory('/console/'), routes: routes(), scrollBehavior: () => ({ top: 0 }) })
  router.beforeEach(async (to) => {
    const session = useSession()
    if (!session.me && !(await session.open())) return false
    if (to.name === 'choose' && session.memberships.length === 1 && !to.query.all) {
      return { name: 'tasks', params: { tenant: session.memberships[0]?.tenant.slug } }
    }
    const tenant = to.params.tenant
    if (typeof tenant === 'string' && tenant !== session.slug && !session.enter(tenant)) {
      return { name: 'nowhere', params: { rest: to.path.split('/').slice(1) }, replace: true }
    }
    if (to.name === 'tasks' && firstPage() !== 'tasks') return { name: firstPage(), params: { tenant } }
    if (typeof tenant === 'string' && !allows(to.meta.needs, session.roles)) {
      return { name: 'refused', params: { tenant }, query: { page: String(to.name) } }
    }
    return true
  })
  return router
}
