// Fictitious fixtures of supervision by grade, and their routes.
import { bureaus, subjects } from './data.mjs'

const row = (grade, label, colour, policy, samplingRate, times, subjectCount, done, open, evenly, newcomer = false) => {
  const due = Math.ceil((subjectCount * samplingRate) / 100) * times
  const round = Math.ceil((subjectCount * samplingRate) / 100)
  return { grade, label, colour, policy, samplingRate, inspectionsPerYear: times, newcomer, subjects: subjectCount, times, due, done, open, free: subjectCount - open, nextDraw: Math.max(0, Math.min(round, due - done - open)), evenly }
}
const rows = [
  row('A', '优秀', '#1F6F54', '简化监督', 5, 1, 412, 9, 0, 204),
  row('B', '良好', '#2B5C8A', '常规监督', 10, 2, 268, 21, 11, 133),
  row('C', '一般', '#9A5B00', '强化监督', 30, 4, 74, 30, 16, 37),
  row('D', '较差', '#9B1C1C', '重点监管', 100, 6, 23, 41, 23, 11),
  row('M', '暂不评级', '#5B5B5B', '常规监督', 10, 2, 38, 2, 2, 19, true),
]
const tasks = subjects.map((subject, index) => ({
  id: `t${index}`, draw: 'd1', plan: 'p1', planTitle: '莲都农业农村2026年度分级监督检查计划（农产品质量安全信用评价）', bureau: bureaus[4].id, grade: ['D', 'D', 'C', 'C', 'B'][index],
  gradeLabel: ['较差', '较差', '一般', '一般', '良好'][index], colour: ['#9B1C1C', '#9B1C1C', '#9A5B00', '#9A5B00', '#2B5C8A'][index], place: index + 1, entry: subject.code, code: subject.code, name: subject.name,
  state: ['OPEN', 'DONE', 'OPEN', 'REPLACED', 'OPEN'][index], dueOn: ['2026-11-18', '2026-12-12', '2026-11-26', '2026-12-12', '2026-12-12'][index], daysLeft: [-4, 0, 4, 0, 20][index],
  inspectors: [{ staffNo: '33110200017', name: '样例检查员甲' }, { staffNo: `3311020002${index}`, name: '样例检查员乙' }], legalRepresentative: '样例法人', insteadOf: index === 4 ? subjects[3].name : null,
  replacedWhy: index === 3 ? 'DEREGISTERED' : null, replacedNote: index === 3 ? '登记机关已于2026-10-30核准注销' : null,
  outcome: index === 1 ? 'FOLLOW_UP' : index === 2 ? 'NO_PROBLEM' : null, outcomeLabel: index === 1 ? '发现问题待后续处理' : null, findings: index === 1 ? '生产记录不完整，已约谈。' : index === 2 ? '台账完整。' : null,
  inspectedOn: index === 1 ? '2026-11-10' : index === 2 ? '2026-12-02' : null, documentNo: index === 1 ? '莲农检〔2026〕118号' : index === 2 ? '莲农检〔2026〕121号' : null,
  verdict: null, reasons: index === 2 ? ['“检查日期”2026-12-02 晚于报送日期 2026-11-22。请核对后改正。'] : [], record: null, settledBy: null, settledAt: null,
}))
const hash = (sign) => sign.repeat(16) + '9be1d4773ac0e1f5b7d2a64b1c8e20f4a7c93d51e6b80f24'
const draw = (id, number, state, more) => ({
  id, plan: 'p1', planTitle: tasks[0].planTitle, number, state, openGrades: true, valueSource: '中国福利彩票双色球第2026137期开奖号码（红球由小到大，空格分隔，再写 + 蓝球）', valueUrl: 'https://www.cwl.gov.cn/',
  valueDueAt: '2026-11-21T13:30:00Z', mayDrawNow: state === 'NOTICED', commitment: hash('c'), listHash: hash('a'), members: 763, inspectors: 18,
  strata: rows.map((one) => ({ grade: one.grade, label: one.label, colour: one.colour, subjects: one.free, drawn: one.nextDraw })), noticedBy: '样例负责人', noticedAt: '2026-11-20T02:00:00Z',
  value: null, valueQuote: null, seed: null, drawnBy: null, drawnAt: null, cancelledReason: null, tasks: [], ...more,
})
const draws = [
  draw('d2', 2, 'NOTICED', {}),
  draw('d1', 1, 'DRAWN', { value: '03 08 11 19 24 30 + 07', valueQuote: '2026-11-12 21:30 中国福彩网开奖公告，样例负责人、样例经办员共同查看。', seed: hash('5'), drawnBy: '样例负责人', drawnAt: '2026-11-12T14:00:00Z', noticedAt: '2026-11-11T02:00:00Z', valueDueAt: '2026-11-12T13:30:00Z', tasks }),
]
const line = (one) => ({ id: one.id, number: one.number, state: one.state, noticedAt: one.noticedAt, valueDueAt: one.valueDueAt, drawnAt: one.drawnAt, tasks: one.tasks.filter((task) => task.state !== 'REPLACED').length, done: one.tasks.filter((task) => task.state === 'DONE').length })
const plan = (id, state, more) => ({
  id, title: tasks[0].planTitle, bureau: bureaus[4].id, bureauName: bureaus[4].name, standard: 'agriculture-quality-safety', label: '农产品质量安全信用评价', edition: '2024', run: 'g1', runAsOf: '2026-11-01', outdated: false,
  from: '2026-01-01', until: '2026-12-31', state, openGrades: true, inspectorsEach: 2, daysToInspect: 30, madeBy: '样例经办员', madeAt: '2026-11-02T01:00:00Z', mine: false,
  approvedBy: state === 'DRAFT' ? null : '样例负责人', approvedAt: state === 'DRAFT' ? null : '2026-11-03T01:00:00Z', closedBy: null, closedAt: null, closingReason: null, latecomers: 6, rows, draws: [], ...more,
})
const plans = [
  plan('p1', 'ACTIVE', { draws: draws.map(line) }),
  plan('p2', 'DRAFT', { title: '莲都农业农村2027年度分级监督检查计划（农产品质量安全信用评价）', from: '2027-01-01', until: '2027-12-31', mine: true }),
  plan('p3', 'APPROVED', { title: '下半年种子经营专项检查计划', from: '2026-07-01', draws: [] }),
]
const inspectors = [
  { id: 'i1', bureau: bureaus[4].id, staffNo: '33110200017', name: '样例检查员甲', open: 5, addedAt: '2026-03-01T01:00:00Z', leftAt: null, avoids: [{ code: subjects[1].code, subjectName: subjects[1].name, reason: '近亲属任职' }] },
  { id: 'i2', bureau: bureaus[4].id, staffNo: '33110200020', name: '样例检查员乙', open: 2, addedAt: '2026-03-01T01:00:00Z', leftAt: null, avoids: [] },
  { id: 'i3', bureau: bureaus[4].id, staffNo: '33110200008', name: '样例检查员丙', open: 0, addedAt: '2025-03-01T01:00:00Z', leftAt: '2026-09-01T01:00:00Z', avoids: [] },
]

export const supervisionRoutes = [
  ['GET', /^\/supervision\/plans$/, () => ({ items: plans })],
  ['POST', /^\/supervision\/plans\/preview$/, () => plan(null, 'DRAFT', {})],
  ['POST', /^\/supervision\/plans$/, () => plans[1]],
  ['GET', /^\/supervision\/plans\/(\w+)$/, (url, id) => plans.find((one) => one.id === id)],
  ['POST', /^\/supervision\/plans\/(\w+)\/approve$/, (url, id) => Object.assign(plans.find((one) => one.id === id), { state: 'APPROVED' })],
  ['POST', /^\/supervision\/plans\/\w+\/draws$/, () => draws[0]],
  ['GET', /^\/supervision\/draws\/(\w+)$/, (url, id) => draws.find((one) => one.id === id)],
  ['POST', /^\/supervision\/draws\/\w+\/draw$/, () => draws[1]],
  ['GET', /^\/supervision\/inspections$/, (url) => ({ items: tasks.filter((one) => !url.searchParams.get('state') || one.state === url.searchParams.get('state')), next: null })],
  ['GET', /^\/supervision\/inspectors$/, () => ({ items: inspectors })],
]
