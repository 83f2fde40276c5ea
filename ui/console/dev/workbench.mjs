// Saved views, search and notices over the fixtures.
import * as data from './data.mjs'

let views = [
  { id: 'v1', list: 'records', name: '待核实的处罚', query: 'item=administrative-penalty&state=HELD', madeAt: '2026-11-20T02:00:00Z' },
  { id: 'v2', list: 'cases', name: '我领办的修复', query: 'kind=repair&mine=true', madeAt: '2026-11-20T02:00:00Z' },
]
const news = (firm) => (firm
  ? [
      { kind: 'OUTCOME', target: 'f3', title: '修复：未按规定建立农产品生产记录', note: 'XF331100-2026-00021 · 受理并转认定单位 · 认定单位审核中', at: '2026-11-22T01:20:00Z', due: null, left: null, unread: true },
      { kind: 'QUERIED', target: 'k1', title: '样例银行丽水分行', note: 'ANSWERED', at: '2026-11-21T06:10:00Z', due: null, left: null, unread: true },
    ]
  : [
      { kind: 'DUE', target: 'c1', title: '异议：决定日期有误', note: 'YY331100-2026-00007', at: '2026-11-21T16:00:00Z', due: '2026-11-24', left: 1, unread: true },
      { kind: 'CAME', target: 'f2', title: '修复：未按规定建立农产品生产记录', note: 'XF331100-2026-00019 · 受理并转认定单位 · 样例管理员', at: '2026-11-22T00:40:00Z', due: null, left: null, unread: true },
      { kind: 'BATCH', target: 'x1', title: '行政处罚.csv', note: '54', at: '2026-11-20T02:11:04Z', due: null, left: null, unread: true },
      { kind: 'ANSWERED', target: 'c3', title: '异议：处罚已撤销', note: 'YY331100-2026-00003 · 办结 · 样例负责人', at: '2026-11-18T03:00:00Z', due: null, left: null, unread: false },
    ])
const seen = false

function search(q) {
  const cut = (items, kind, hit) => ({ kind, hits: items.slice(0, 5).map(hit), more: items.length > 5 })
  const groups = [
    cut(data.subjects.filter((one) => (one.name + one.code).includes(q)), 'SUBJECTS', (one) => ({ id: one.code, title: one.name, note: one.code })),
    cut([...data.cases, ...data.repairs].filter((one) => (one.title + one.number + one.subjectName).includes(q)), 'CASES', (one) => ({ id: one.id, title: one.number, note: `${one.title} · ${one.stateLabel}` })),
    cut(/\d/.test(q) ? data.records.filter((one) => one.documentNo.includes(q)) : [], 'RECORDS', (one) => ({ id: one.id, title: one.documentNo, note: `${one.subjectName} · ${one.itemLabel}` })),
    cut(data.bureaus.filter((one) => one.name.includes(q)), 'BUREAUS', (one) => ({ id: one.id, title: one.name, note: one.code })),
  ]
  return groups.filter((group) => group.hits.length)
}

/** @param who tells who is signed in */
export const workbenchRoutes = (who) => [
  ['GET', /^\/saved-views$/, (url) => ({ items: views.filter((one) => one.list === url.searchParams.get('list')), next: null })],
  ['POST', /^\/saved-views$/, () => ({ items: views, next: null })],
  ['DELETE', /^\/saved-views\/(\w+)$/, (url, id) => { views = views.filter((one) => one.id !== id); return {} }],
  ['GET', /^\/search$/, (url) => ({ groups: search(url.searchParams.get('q') ?? '') })],
  ['GET', /^\/notices$/, () => { const items = news(who() === 'firm').map((one) => ({ ...one, unread: one.unread && !seen })); return { items, unread: items.filter((one) => one.unread).length } }],
  ['POST', /^\/notices\/seen$/, () => { const items = news(who() === 'firm'); return { items, unread: 0 } }],
]
