// A month of figures in the shape of the contract; fictitious.
import { bureaus } from './data.mjs'

const months = Array.from({ length: 12 }, (_, at) => `${at < 1 ? 2025 : 2026}-${String(at < 1 ? 12 : at).padStart(2, '0')}`).slice(-12)
const share = (numerator, denominator) => ({ numerator, denominator, value: denominator ? numerator / denominator : null })
const named = bureaus.map((one) => ({ id: one.id, name: one.shortName }))
const figure = (id, label, link, good, { days = false, moreIsBetter = true, size = 900, byBureau = true } = {}) => {
  const of = (part, at) => {
    const base = Math.max(0, Math.min(1, good - 0.004 * (11 - at)))
    return days ? { numerator: part, denominator: part, value: Math.round((4 + (1 - base) * 40) * 10) / 10 } : share(Math.round(part * base), part)
  }
  const trend = months.map((month, at) => ({ month, value: at === 1 ? share(0, 0) : of(size + at * 17, at) }))
  return {
    id, label, words: '', days, moreIsBetter, whole: trend[11].value, before: trend[10].value.value, link, trend,
    bureaus: byBureau ? named.map((bureau, at) => ({ bureau, value: of(Math.round(size / 7) - at * 3, 11 - at * (moreIsBetter ? 4 : -4)), before: at === 2 ? null : good - 0.03 + at * 0.004, link: `${link}&bureau=${bureau.id}` })) : [],
  }
}
const span = 'from=2026-11-01&until=2026-11-30'
export const month = {
  month: '2026-11', from: '2026-11-01', until: '2026-11-30',
  figures: [
    figure('coverage', '“双公示”覆盖率', `records?${span}`, 0.987),
    figure('conformity', '数据合格率', `intake?${span}`, 0.962, { size: 1240 }),
    figure('timeliness', '上报及时率', `records?${span}&late=true`, 0.941),
    figure('code-errors', '错码率', `intake?${span}&rule=V05`, 0.06, { moreIsBetter: false, size: 1240 }),
    figure('code-correction', '错码纠正率', `intake?${span}&rule=V05`, 0.88, { size: 70 }),
    figure('repair-kept', '信用修复按期办结率', `cases?kind=repair&closed=true&${span}`, 1, { size: 42 }),
    figure('repair-days', '信用修复办理天数', `cases?kind=repair&closed=true&${span}`, 0.96, { days: true, moreIsBetter: false, size: 42 }),
    figure('objection-kept', '异议按期办结率', `cases?kind=objection&closed=true&${span}`, 0.93, { size: 28 }),
    figure('objection-days', '异议办理天数', `cases?kind=objection&closed=true&${span}`, 0.9, { days: true, moreIsBetter: false, size: 28 }),
    figure('commitment-kept', '信用承诺履行率', 'cases?kind=commitment&closed=true', 0.97, { size: 160 }),
    figure('list-coverage', '失信名单覆盖率', 'lists', 0.42, { size: 31, byBureau: false }),
    figure('listed-promises', '失信名单主体修复承诺比例', 'lists', 0.36, { size: 118, byBureau: false }),
    figure('example-share', '联合奖惩典型案例占比', 'measure-library', 0.11, { size: 402, byBureau: false }),
  ],
  ranking: named.map((bureau, at) => ({ place: at === 3 ? 3 : at + 1, bureau, score: 99.1 - (at === 3 ? 2 : at) * 1.7, figures: 6 - (at % 3) })),
  unstated: named.slice(4),
}
export const statements = [
  ['PENALTY', 0, 31, ''], ['PERMIT', 0, 128, '办件系统导出'], ['PERMIT', 0, 120, '初报'], ['PENALTY', 1, 0, '当月无处罚'], ['PERMIT', 1, 86, ''],
].map(([act, at, decisions, note], index) => ({ month: '2026-11', bureau: named[at].id, bureauName: named[at].name, act, decisions, note, statedBy: '样例经办员', statedAt: `2026-12-0${5 - Math.floor(index / 2)}T02:1${index}:00Z` }))

const bulletins = [
  { id: 'u3', number: '丽水信通〔2026〕12号', month: '2026-10', edition: 2, newest: true, madeBy: '样例管理员', madeAt: '2026-11-06T03:20:00Z' },
  { id: 'u2', number: '丽水信通〔2026〕11号', month: '2026-10', edition: 1, newest: false, madeBy: '样例管理员', madeAt: '2026-11-04T01:02:00Z' },
  { id: 'u1', number: '丽水信通〔2026〕10号', month: '2026-09', edition: 1, newest: true, madeBy: '样例管理员', madeAt: '2026-10-09T06:41:00Z' },
]

const heading = (zh, en, points = null) => ({ label: { zh, en }, points })
const line = (id, zh, under, unit, { figure = null, target = null, atMost = false, value = null, gap = null, tasks = [], note = '' } = {}) => ({
  id, label: { zh, en: zh }, under, unit, unitLabel: { PERCENT: '%', DAYS: '天', TIMES: '倍' }[unit] ?? '', note, figure, target, atMost, gap, tasks,
  present: value === null ? null : { value, asOf: '2026-10-31', evidence: figure ? '' : '市财政局清欠台账（2026 年第三季度）', by: figure ? null : '样例管理员' },
  reached: value === null || target === null ? null : gap === null,
})
const task = (id, bureau, extra = {}) => ({ id, indicator: 'i', label: '', gap: 4.5, bureau: bureau.id, bureauName: bureau.name, demand: '核对十月未上报的决定，补报后按周通报', dueOn: '2026-12-20', overdue: false, openedBy: '样例管理员', openedAt: '2026-11-05T02:00:00Z', outcome: null, closedBy: null, closedAt: null, ...extra })
const rules = heading('信用制度和基础建设', 'Rules and foundations', 20)
const supervision = heading('信用监管', 'Credit supervision', 43)
export const tables = [
  {
    id: 'city-monitor', label: { zh: '城市信用状况监测预警指标（2020年版）', en: 'National monitor of cities (2020)' }, basis: '《城市信用状况监测预警指标（2020年版）》', verified: false,
    counts: { indicators: 31, known: 9, targets: 20, reached: 5 },
    lines: [
      line('cm-policies', '国家层面政策文件落实情况', [rules, heading('信用制度落实情况', 'Rules', 5), heading('国家层面政策文件落实情况', 'Policies')], 'YES_NO', { target: 1, value: 1 }),
      line('cm-lists', '对国家出台的目录、清单、措施的宣传、落实情况', [rules, heading('信用制度落实情况', 'Rules', 5), heading('全国统一的目录、清单、措施落实情况', 'Lists')], 'YES_NO', { target: 1 }),
      line('cm-double-quality', '“双公示”信息质量', [rules, heading('信用信息公示情况', 'Publicity', 7), heading('“双公示”情况', 'Double publicity')], 'PERCENT', { figure: 'conformity', target: 100, value: 95.5, gap: 4.5, tasks: [task('t1', named[0]), task('t2', named[3], { outcome: '已补报 12 条', closedBy: '样例管理员', closedAt: '2026-11-18T02:00:00Z' })] }),
      line('cm-double-coverage', '“双公示”信息上报情况', [rules, heading('信用信息公示情况', 'Publicity', 7), heading('“双公示”情况', 'Double publicity')], 'PERCENT', { figure: 'coverage', target: 100, note: '原指标为上报数量占城市企业总量的比例，本平台按部门申报的决定数计算' }),
      line('cm-promises-kept', '信用承诺履行情况', [supervision, heading('事前信用监管', 'Before', 8), heading('市场主体信用承诺情况', 'Commitments')], 'PERCENT', { figure: 'commitment-kept', target: 100, value: 100 }),
      line('cm-repair-days', '失信主体完成信用修复所需要的时间', [heading('权益保护', 'Rights', 16), heading('信用修复情况', 'Repair', 4), heading('信用修复效率', 'Speed')], 'DAYS', { figure: 'repair-days', value: 6.5 }),
    ],
  },
  {
    id: 'lishui-plan-2020', label: { zh: '2016—2020年丽水市社会信用体系建设主要指标', en: 'Main indicators of the plan 2016–2020' }, basis: '《丽水市社会信用体系建设“十三五”规划》主要指标表', verified: true,
    counts: { indicators: 12, known: 3, targets: 12, reached: 1 },
    lines: [
      line('lishui-code-coverage', '法人和其他组织统一社会信用代码覆盖率', [heading('约束性', 'Binding')], 'PERCENT', { target: 100, value: 100 }),
      line('lishui-double-publicity', '“双公示”覆盖率', [heading('约束性', 'Binding')], 'PERCENT', { figure: 'coverage', target: 100, value: 98.7, gap: 1.3, tasks: [task('t3', named[1], { overdue: true, dueOn: '2026-11-10' })] }),
      line('lishui-queries', '公共信用信息年查询量', [heading('预期性', 'Expected')], 'TIMES', { target: 2, value: 1.6, gap: 0.4 }),
      line('lishui-government', '政务诚信满意度', [heading('指导性', 'Guiding')], 'PERCENT', { target: 90 }),
    ],
  },
]

const warnings = [
  { rule: 'sudden-penalties', label: { zh: '主体行政处罚骤增', en: 'Sudden rise of penalties' }, about: '丽水市莲都大岗建筑工程有限公司（样例）', earlier: 1, recent: 5, from: '2026-08-25', until: '2026-11-22', basis: '', link: 'subjects/91331102MAFYH6GG72' },
  { rule: 'silent-bureau', label: { zh: '部门上报骤降', en: 'Sudden fall of reports' }, about: named[5].name, earlier: 64, recent: 11, from: '2026-10-24', until: '2026-11-22', basis: '', link: 'records?bureau=b5&from=2026-10-24&until=2026-11-22' },
]

export const monitoringRoutes = [
  ['GET', /^\/monitoring\/warnings$/, () => ({ items: warnings })],
  ['GET', /^\/monitoring\/indicators$/, () => ({ items: tables })],
  ['GET', /^\/monitoring\/indicators\/([\w-]+)\/values$/, (_, id) => ({ items: [{ indicator: id, value: 1.6, asOf: '2026-06-30', evidence: '平台日志', enteredBy: '样例管理员', enteredAt: '2026-07-03T02:00:00Z' }] })],
  ['POST', /^\/monitoring\/indicators\/.+$/, () => ({ items: [] })],
  ['GET', /^\/monitoring\/bulletins$/, () => ({ items: bulletins })],
  ['POST', /^\/monitoring\/bulletins$/, () => ({ items: bulletins })],
  ['GET', /^\/monitoring\/figures$/, (url) => ({ ...month, month: url.searchParams.get('month') ?? month.month })],
  ['GET', /^\/monitoring\/decisions$/, () => ({ items: statements })],
  ['POST', /^\/monitoring\/decisions$/, () => ({ items: statements })],
]
