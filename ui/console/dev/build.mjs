// Called by Maven: installs the packages and builds the console, each only when its inputs have changed.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const oldest = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(`ui/console: Node ${oldest.join('.')} or newer is needed to build the console, this is ${process.versions.node}. Install it and run the build again.`)
  process.exit(1)
}

/** Digest of the given files and folders, by path and content. */
function digest(paths) {
  const hash = createHash('sha256')
  const walk = (path) => {
    const full = join(home, path)
    if (!existsSync(full)) return
    let entries
    try {
      entries = readdirSync(full).sort()
    } catch {
      hash.update(path).update(readFileSync(full))
      return
    }
    for (const entry of entries) walk(join(path, entry))
  }
  paths.forEach(walk)
  return hash.digest('hex')
}

/** Runs npm unless the stamp says that the same inputs were done before and the result still stands. */
function when(stamp, inputs, result, args) {
  const now = digest(inputs)
  if (existsSync(stamp) && existsSync(result) && readFileSync(stamp, 'utf8') === now) return
  execFileSync(npm, args, { cwd: home, stdio: 'inherit' })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

when(join(home, 'node_modules/.xinheng-installed'), ['package.json', 'package-lock.json'], join(home, 'node_modules/vite'),
  ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
when(join(home, 'target/console-built'),
  ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json'],
  join(home, 'target/classes/META-INF/resources/console/index.html'),
  ['run', 'build', '--silent', '--', '--logLevel', 'warn'])
