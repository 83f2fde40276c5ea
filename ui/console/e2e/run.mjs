// Walks the built console in Chromium over the fixture API: axe on every main page, no horizontal scroll, screenshots kept.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { serve } from '../dev/serve.mjs'
import { journeys } from './journeys.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const shots = new URL('../screenshots/', import.meta.url).pathname
const sizes = { small: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 }, phone: { width: 390, height: 844 } }
/** How a page is looked at: always at an office's window, light and dark; on request larger, and on a phone. */
const looks = (journey) => [
  { size: 'small', viewport: sizes.small, colorScheme: 'light' },
  { size: 'dark', viewport: sizes.small, colorScheme: 'dark' },
  ...(journey.large ? [{ size: 'large', viewport: sizes.large, colorScheme: 'light' }] : []),
  ...(journey.phone ? [{ size: 'phone', viewport: sizes.phone, colorScheme: 'light' }] : []),
]
/** Beginnings of the names of the journeys to walk; none means all. */
const only = process.argv.slice(2)
const failures = []

mkdirSync(shots, { recursive: true })
const server = await serve()
const home = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })

/** Accessibility rules of WCAG 2.1 AA on what is shown now. */
async function inspect(page, { name, except = [] }) {
  await page.evaluate(axe)
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }))
  for (const violation of found.violations.filter((one) => !except.includes(one.id))) {
    failures.push(`${name}: ${violation.id} (${violation.impact}) ${violation.nodes.slice(0, 2).map((node) => `${node.target} ${node.failureSummary?.split('\n')[1]?.trim()}`).join(' | ')}`)
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (wide > 0) failures.push(`${name}: ${wide}px wider than the window`)
}

for (const journey of journeys) {
  if (only.length && !only.some((name) => journey.name.startsWith(name))) continue
  for (const { size, viewport, colorScheme } of looks(journey)) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'zh-CN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.on('pageerror', (error) => failures.push(`${journey.name}: ${error.message}`))
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('Failed to load resource')) failures.push(`${journey.name}: console ${message.text().slice(0, 300)}`) })
    try {
      await page.request.get(`${home}/api/fixtures?as=${journey.as ?? 'all'}`)
      await page.goto(`${home}/console${journey.path}`)
      await page.waitForLoadState('networkidle')
      if (journey.act) await journey.act(page)
      await page.waitForTimeout(350)
      await page.screenshot({ path: `${shots}${journey.name}-${size}.png` })
      if (size !== 'large') await inspect(page, { ...journey, name: `${journey.name} (${size})` })
    } catch (error) {
      failures.push(`${journey.name}: ${error.message.split('\n').slice(0, 3).join(' ')}`)
      await page.screenshot({ path: `${shots}${journey.name}-failed.png` }).catch(() => undefined)
    }
    await context.close()
  }
}

await browser.close()
server.close()
server.closeAllConnections()
if (failures.length) {
  console.error(failures.join('\n'))
  process.exit(1)
}
console.log(`Screenshots: ${shots}`)
