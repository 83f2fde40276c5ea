// The contract's HTTP API over fixtures kept in memory. For tests and development only.
import { archiveRoutes } from './archives.mjs'
import { articleRoutes } from './articles.mjs'
import { consentRoutes } from './consents.mjs'
import * as data from './data.mjs'
import * as lists from './lists.mjs'
import * as measures from './measures.mjs'
import * as promises from './promises.mjs'
import { placeRoutes } from './places.mjs'
import { programmes } from './programmes.mjs'
import { monitoringRoutes } from './monitoring.mjs'
import { reportRoutes } from './reports.mjs'
import { supervisionRoutes } from './supervision.mjs'
import { workbenchRoutes } from './workbench.mjs'

const running = new Map()
let who = 'all'

function send(response, status, body, type = 'application/json') {
  response.writeHead(status, { 'content-type': type })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
const problem = (response, status, code, detail) => send(response, status, { type: `urn:problem:${code}`, code, status, title: '', detail, ref: 'F-0001' }, 'application/problem+json')

function page(items, url) {
  const from = Number(url.searchParams.get('after') ?? 0)
  const limit = Number(url.searchParams.get('limit') ?? 20)
  return { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null }
}
function grown(batch) {
  const share = Math.min(1, (Date.now() - batch.since) / 4000)
  const now = (count) => Math.round(count * share)
  const counts = Object.fromEntries(Object.entries(data.batches[0].counts).map(([key, count]) => [key, now(count)]))
  const byRule = Object.fromEntries(Object.entries(data.batches[0].byRule).map(([key, count]) => [key, now(count)]))
  return { ...batch, progress: share, rowsRead: now(606), counts, byRule, late: now(31), state: share === 1 ? 'DONE' : 'READING', itemLabel: '行政处罚', item: 'administrative-penalty' }
}
const batch = (id) => (running.has(id) ? grown(running.get(id)) : data.batches.find((one) => one.id === id))

function stream(response, id) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const timer = setInterval(() => {
    const now = batch(id)
    response.write(`event: progress\ndata: ${JSON.stringify(now)}\n\n`)
    if (now.state === 'DONE') { clearInterval(timer); response.end() }
  }, 250)
  response.on('close', () => clearInterval(timer))
}
/** Tells a trial half way and at the end. */
function tell(response, url) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const whole = data.trial(Object.fromEntries(url.searchParams.getAll('set').map((one) => [one.split(':')[0], Number(one.split(':')[1])])))
  const say = (news) => response.write(`event:progress\ndata:${JSON.stringify(news)}\n\n`)
  say({ ...whole, state: 'RUNNING', progress: 0.45 })
  const timer = setTimeout(() => { say(whole); response.end() }, 500)
  response.on('close', () => clearTimeout(timer))
}
const ownRecords = () => data.records.filter((one) => one.subjectCode === data.subjects[0].code)
const contains = (text, part) => !part || (text ?? '').includes(part)

const routes = [
  ['GET', /^$/, () => ({ ...data.places.lishui, divisionCode: '331100', host: 'lishui.localhost', portalUrl: 'http://lishui.localhost:8080/', counts: { records: 128431, published: 120933, subjects: 45120, batches: 312 } })],
  ['GET', /^\/tasks$/, () => ({ items: data.tasks })],
  ['GET', /^\/timeliness$/, () => ({ items: data.timeliness })],
  ['GET', /^\/programmes$/, () => ({ items: programmes })],
  ['GET', /^\/catalogue$/, () => ({ items: data.catalogue })],
  ['GET', /^\/catalogue\/([\w-]+)$/, (url, id) => data.catalogue.find((one) => one.id === id)],
  ['GET', /^\/intake\/batches$/, (url) => page([...[...running.values()].map(grown).reverse(), ...data.batches], url)],
  ['GET', /^\/intake\/batches\/([\w-]+)$/, (url, id) => batch(id)],
  ['GET', /^\/intake\/batches\/[\w-]+\/issues$/, (url) => page(data.issues.filter((one) => contains(one.verdict, url.searchParams.get('verdict'))), url)],
  ['GET', /^\/records$/, (url) => page(data.records.filter((one) => contains(one.item, url.searchParams.get('item')) && contains(one.state, url.searchParams.get('state')) && contains(`${one.subjectName}${one.documentNo}`, url.searchParams.get('q'))), url)],
  ['GET', /^\/records\/(\w+)$/, (url, id) => {
    const record = data.records.find((one) => one.id === id)
    return record && { ...record, fields: [{ code: 'XK_XDR_MC', name: '行政相对人名称', value: record.subjectName }, { code: 'XK_WSH', name: '决定文书号', value: record.documentNo }, { code: 'XK_NR', name: '内容', value: '准予食品销售（含冷藏冷冻食品）、散装食品销售。' }], version: 2, history: [{ version: 1, changedAt: record.recordedAt, change: '重新报送', state: 'EFFECTIVE', stateReason: null, fields: [] }], lineage: { batch: 'x1', fileName: '行政处罚.csv', line: 12, uploadedBy: '样例经办员', at: record.recordedAt } }
  }],
  ['GET', /^\/subjects$/, (url) => page(data.subjects.filter((one) => contains(one.name + one.code, url.searchParams.get('q'))), url)],
  ['GET', /^\/subjects\/(\w+)$/, (url, code) => {
    const subject = data.subjects.find((one) => one.code === code)
    return subject && { ...subject, records: page(data.records.filter((one) => one.subjectCode === code), url), codeIssues: data.codeIssues.slice(0, 1) }
  }],
  ['GET', /^\/cases$/, (url) => page([...data.cases, ...data.repairs].filter((one) => String(one.closed) === (url.searchParams.get('closed') ?? 'false') && contains(one.kind, url.searchParams.get('kind')) && contains(one.state, url.searchParams.get('state')) && contains(one.title + one.number + one.subjectName, url.searchParams.get('q')) && (url.searchParams.get('overdue') !== 'true' || one.left < 0) && (url.searchParams.get('turn') !== 'true' || (!one.applicantsTurn && [null, 'b4'].includes(one.bureau)))), url)],
  ['GET', /^\/cases\/(f\d)$/, (url, id) => data.repairs.find((one) => one.id === id)],
  ...archiveRoutes,
  ...promises.routes(page, contains),
  ...measures.routes(page, contains),
  ...monitoringRoutes,
  ...placeRoutes,
  ...reportRoutes(page, contains),
  ...articleRoutes(page, contains),
  ...consentRoutes(page, data.subjects[0]),
  ['GET', /^\/cases\/(l\d)$/, (url, id) => lists.view(id)],
  ['GET', /^\/cases\/l\d\/documents\/d1$/, () => lists.paper],
  ['GET', /^\/cases\/(\w+)$/, (url, id) => data.cases.find((one) => one.id === id)],
  ['GET', /^\/cases\/\w+\/documents\/\w+$/, () => data.caseDocument],
  ['POST', /^\/reclassifications\/preview$/, () => ({ impacts: data.reclassificationImpacts })],
  ['GET', /^\/grade-objections\/\w+\/recheck$/, () => ({ before: { grade: 'C', score: 70 }, after: { grade: 'B', score: 80 }, records: 6 })],
  ['GET', /^\/own-file$/, (url) => ({ code: data.subjects[0].code, name: data.subjects[0].name, counts: data.subjects[0].counts, records: page(ownRecords(), url) })],
  ['GET', /^\/own-file\/records$/, (url) => page(ownRecords(), url)],
  ['GET', /^\/own-file\/records\/(\w+)$/, (url, id) => ({ ...ownRecords().find((one) => one.id === id), fields: [{ code: 'CF_WSH', name: '决定文书号', value: '莲罚〔2026〕18号' }, { code: 'CF_NR', name: '处罚内容', value: '罚款人民币5000元。' }], version: 1, history: [], lineage: null })],
  ['GET', /^\/grade-objections\/objectable$/, () => ({ items: [{ run: 'g1', subject: 's1', standard: 'farm-credit', label: '农产品质量安全信用评价', edition: '2025', grade: 'B', score: 78.5, asOf: '2026-11-01' }] })],
  ['POST', /^\/grade-objections$/, () => data.cases[3]],
  ['GET', /^\/standards$/, () => ({ items: data.standards })],
  ['GET', /^\/standards\/[\w-]+\/adoptions$/, () => ({ items: data.adoptions })],
  ['POST', /^\/standards\/[\w-]+\/adoptions$/, () => data.adoptions[0]],
  ['POST', /^\/standards\/[\w-]+\/adoptions\/(\w+)\/(approve|reject|withdraw)$/, (url, id, act) => Object.assign(data.adoptions.find((one) => one.id === id), { state: { approve: 'APPROVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' }[act], decidedBy: '样例管理员', decidedAt: '2026-11-22T02:00:00Z', decision: '已核对' })],
  ['GET', /^\/subjects\/\w+\/grades\/[\w-]+\/improvement$/, () => data.improvement],
  ['GET', /^\/grade-runs$/, (url) => ({ items: data.gradeRuns.filter((one) => contains(one.standard, url.searchParams.get('standard'))) })],
  ['GET', /^\/grade-runs\/(\w+)$/, (url, id) => data.gradeRuns.find((run) => run.id === id)],
  ['GET', /^\/grade-runs\/\w+\/grades$/, () => ({ items: data.graded, next: null })],
  ['GET', /^\/subjects\/\w+\/grades$/, () => ({ items: data.grades, broken: [] })],
  ['GET', /^\/persons\/[\w-]+\/grades$/, (url) => ({ id: 'p1', name: '王*测', purpose: url.searchParams.get('purpose'), grades: { items: [data.guideGrade], broken: [] } })],
  ['POST', /^\/persons\/find$/, () => ({ id: 'p1' })],
  ...supervisionRoutes,
  ...workbenchRoutes(() => who),
  ['GET', /^\/code-issues$/, () => ({ items: data.codeIssues, next: null })],
  ['GET', /^\/merge-candidates$/, () => ({ items: data.mergeCandidates, next: null })],
  ['GET', /^\/plugins$/, () => data.plugins],
  ['GET', /^\/plugins\/versions$/, () => data.shelves],
  ['GET', /^\/plugins\/(\w+)\/preview$/, (url, id) => ({ plugin: data.plugins.find((one) => one.id === id), bureaus: ['莲都区文化和广电旅游体育局'], maySwitch: true })],
  ['POST', /^\/plugins\/versions$/, () => data.upgrade],
  ['POST', /^\/plugins\/\w+\/(roll-back|disable-everywhere|remove|versions\/[\d.]+\/activate)$/, () => data.upgrade],
  ['GET', /^\/tenants$/, () => ({ items: data.tenants })],
  ['GET', /^\/bureaus$/, () => ({ items: data.bureaus })],
  ['GET', /^\/members$/, () => ({ items: data.members })],
  ['GET', /^\/machine-clients$/, () => ({ items: data.machineClients })],
  ['GET', /^\/audit$/, (url) => page(data.audit, url)],
  ['GET', /^\/audit\/verify$/, () => ({ result: 'INTACT', seals: 80, lines: 4205, head: '5f2c0a9be1d4773ac0e1f5b7d2a64b1c' })],
  ['POST', /^\/intake\/batches$/, (url) => {
    const id = `n${running.size + 1}`
    running.set(id, { ...data.batches[0], id, fileName: url.searchParams.get('name'), since: Date.now(), uploadedAt: new Date().toISOString(), finishedAt: null })
    return grown(running.get(id))
  }],
  ['POST', /^\/records\/(\w+)\/(release|withdraw)$/, (url, id, act) => Object.assign(data.records.find((one) => one.id === id), { state: act === 'release' ? 'EFFECTIVE' : 'WITHDRAWN', publish: act === 'release', holdReason: null })],
  ['POST', /^\/code-issues\/(\w+)\/resolve$/, (url, id) => Object.assign(data.codeIssues.find((one) => one.id === id), { state: 'RESOLVED' })],
  ['POST', /^\/merge-candidates\/(\w+)\/decide$/, (url, id) => Object.assign(data.mergeCandidates.find((one) => one.id === id), { state: 'DECIDED' })],
  ['POST', /^\/plugins\/(\w+)\/(enable|disable)$/, (url, id, act) => Object.assign(data.plugins.find((one) => one.id === id), { enabled: act === 'enable', enabledBy: '样例管理员', enabledAt: '2026-11-22T02:00:00Z' })],
  ['POST', /^\/tenants$/, () => ({ tenant: data.places.lishui, invitation: { username: 'suichang-admin', oneTimePassword: 'kT7-pQ2m-Xw9r', loginUrl: 'http://localhost:8080/console/' }, invitations: [{ username: 'suichang-admin', oneTimePassword: 'kT7-pQ2m-Xw9r', loginUrl: 'http://localhost:8080/console/' }, { username: 'suichang-second', oneTimePassword: null, loginUrl: 'http://localhost:8080/console/' }], plugins: [{ plugin: 'agriculture', label: '农业农村', enabled: true, reason: null }, { plugin: 'tourism', label: '文化旅游', enabled: false, reason: '插件“文化旅游”目前在全平台停止运行（平台停用），不能启用。请联系平台运营人员。' }] })],
  ['POST', /^\/tenants\/\w+\/invitation$/, () => ({ tenant: data.places.guangzhou, invitation: { username: 'admin', oneTimePassword: 'x7K-fixture', loginUrl: 'http://localhost:8080/console/' } })],
  ['POST', /^\/tenants\/(\w+)\/(suspend|resume)$/, (url, slug, act) => Object.assign(data.tenants.find((one) => one.slug === slug), { open: act === 'resume' })],
  ['POST', /^\/machine-clients$/, () => ({ client: data.machineClients[0], secret: 'Zk3v-9QpL-71xM-fixture', tokenUrl: 'http://localhost:8180/realms/xinheng/protocol/openid-connect/token' })],
  ['POST', /^\/members$/, () => ({ member: data.members[0], invitation: { username: 'new', oneTimePassword: 'aB3-fixture', loginUrl: 'http://localhost:8080/console/' } })],
  ['POST', /^\/bureaus$/, () => data.bureaus[0]],
  ['GET', /^\/repairs\/eligibility$/, (url) => ({ items: data.eligibilities.filter((one) => contains(one.record.id, url.searchParams.get('record'))), next: null })],
  ['GET', /^\/repairs\/at-longest$/, () => ({ items: [], next: null })],
  ['GET', /^\/repairs\/(\w+)$/, (url, id) => data.repairs.find((one) => one.id === id)],
  ['POST', /^\/repairs$/, () => data.repairs[3]],
  ['POST', /^\/repairs\/(\w+)\/\w+$/, (url, id) => data.repairs.find((one) => one.id === id)],
  ['GET', /^\/records\/\w+\/repair\/notice$/, () => ({ text: '信用修复告知书\n样例单位：' })],
  ['POST', /^\/records\/\w+\/repair\/(?:shield|shield\/end|exclusion)$/, () => data.eligibilities[0]],
  ['POST', /^\/records\/\w+\/repair\/obligation$/, () => data.eligibilities[0]],
  ['GET', /^\/lists$/, () => ({ items: lists.kinds })],
  ['GET', /^\/lists\/entries$/, (url) => page(lists.entries.filter((one) => contains(one.list, url.searchParams.get('list'))), url)],
  ['POST', /^\/lists\/\w+\/(l\d)\/\w+$/, (url, id) => lists.view(id)],
  ['POST', /^\/lists\/proposals$/, () => lists.view('l1')],
  ['GET', /^\/checks$/, () => ({ items: lists.checks, next: null })],
  ['POST', /^\/checks$/, () => lists.check],
  ['DELETE', /^\/(members|machine-clients)\/\w+$/, () => ({})],
]

/** Answers a request to /api; false when it is none. The query `as` of /api/fixtures picks the person. */
export function answer(request, response) {
  const url = new URL(request.url, 'http://fixtures')
  if (url.pathname === '/api/fixtures') { who = url.searchParams.get('as') ?? 'all'; send(response, 200, { who }); return true }
  if (!url.pathname.startsWith('/api/')) return false
  request.resume()
  if (url.pathname === '/api/me') { if (who === 'out') problem(response, 499, 'SIGNED_OUT', ''); else send(response, 200, data.people[who]); return true }
  const [, slug, path] = /^\/api\/t\/([\w-]+)(.*)$/.exec(url.pathname) ?? []
  if (!data.people[who]?.memberships.some((one) => one.tenant.slug === slug)) { problem(response, 404, 'NOT_FOUND', ''); return true }
  if (request.method !== 'GET' && request.headers['x-xinheng'] !== 'console') { problem(response, 403, 'FORBIDDEN', ''); return true }
  const events = /^\/intake\/batches\/([\w-]+)\/events$/.exec(path)
  if (events) { stream(response, events[1]); return true }
  if (/^\/standards\/[\w-]+\/what-if$/.test(path)) { tell(response, url); return true }
  if (path.endsWith('.xlsx')) { send(response, 200, 'fixture', 'application/octet-stream'); return true }
  for (const [method, pattern, handle] of routes) {
    const match = pattern.exec(path)
    if (method !== request.method || !match) continue
    const found = handle(url, ...match.slice(1).map(decodeURIComponent))
    if (found) request.on('end', () => send(response, method === 'POST' ? 201 : 200, found))
    else problem(response, 404, 'NOT_FOUND', '没有这条记录。')
    return true
  }
  problem(response, 404, 'NOT_FOUND', '没有这个接口。')
  return true
}
