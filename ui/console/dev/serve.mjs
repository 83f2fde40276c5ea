// Serves the built console with the fixture API: for the browser tests and for looking at pages without a kernel.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answer } from './api.mjs'

const built = join(dirname(dirname(fileURLToPath(import.meta.url))), 'target/classes/META-INF/resources/console')
const kinds = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }

/** Starts on a free port of 127.0.0.1 (or the given one) and returns the server. */
export function serve(port = 0) {
  const server = createServer((request, response) => {
    if (answer(request, response)) return
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/^\/console\/?/, '')
    const file = join(built, path)
    const found = file.startsWith(built) && existsSync(file) && statSync(file).isFile() ? file : join(built, 'index.html')
    response.writeHead(200, { 'content-type': kinds[extname(found)] ?? 'application/octet-stream', 'content-security-policy': "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'" })
    createReadStream(found).pipe(response)
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(Number(process.env.PORT ?? 5181))
  console.log(`http://127.0.0.1:${server.address().port}/console/`)
}
