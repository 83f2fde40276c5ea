// Called by Maven: fetches the font of printed papers and puts it where the jar takes it from; does nothing when it is there.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const source = join(home, 'node_modules/@expo-google-fonts/noto-sans-sc')
const target = join(home, 'target/classes/org/xinheng/fonts')
const files = {
  '400Regular/NotoSansSC_400Regular.ttf': 'regular.ttf',
  '700Bold/NotoSansSC_700Bold.ttf': 'bold.ttf',
  'LICENSE_FONT': 'LICENSE.txt'
}

const missing = Object.values(files).filter((name) => !existsSync(join(target, name)) || statSync(join(target, name)).size === 0)
if (missing.length > 0) {
  if (!existsSync(join(source, 'LICENSE_FONT'))) {
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: home, stdio: 'inherit' })
  }
  mkdirSync(target, { recursive: true })
  for (const [from, to] of Object.entries(files)) copyFileSync(join(source, from), join(target, to))
}
