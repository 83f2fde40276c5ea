import { answer } from './api.mjs'

/** Vite's dev server answers /api from fixtures unless KERNEL names a running kernel. Never part of the build. */
export function fixtures() {
  return {
    name: 'xinheng-fixtures',
    apply: 'serve',
    configureServer(server) {
      if (process.env.KERNEL || process.env.VITEST) return
      server.middlewares.use((request, response, next) => { if (!answer(request, response)) next() })
    },
  }
}
