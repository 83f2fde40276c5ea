// Fixtures of joint measures. For tests and development only; all subjects are fictitious.
const firms = [['丽水样例建材有限公司', '91331100MAFYH6GG70'], ['莲都区样例五金商行', '92331102MA2B1K9X3Y'], ['遂昌样例茶业专业合作社', '93331123MA2A0Q4T6K'], ['丽水市云山农业发展有限公司（样例）', '91331102MAR35T2R9U']]
const row = (number, measureLabel, body, state, stateLabel, who, more = {}) => ({
  id: `m${number}`, number: `CS331100-2026-000${30 + number}`, entry: 'e2', list: 'judgment-defaulters', listLabel: '失信被执行人名单', measure: `measure-${measureLabel.length}`, measureLabel, kind: 'REDUCES_RIGHTS', kindLabel: '减损权益或增加义务', incentive: false, body, bureau: 'b4', bureauName: '丽水市市场监督管理局',
  subjectCode: firms[who][1], subjectName: firms[who][0], state, stateLabel, due: '2026-12-04', overdue: false, pushedOn: '2026-11-18', answeredOn: null, executedOn: null, amount: null, endedOn: null, endedBecause: null, liftedOn: null, version: 1, ...more,
})
const praise = { list: 'red-list', listLabel: '守信红名单', kindLabel: '守信激励', incentive: true }
export const tasks = [
  row(1, '限制任职资格', '市场监督管理部门', 'PUSHED', '待响应', 0),
  row(2, '限制任职资格', '市场监督管理部门', 'PUSHED', '待响应', 1, { due: '2026-11-20', overdue: true, pushedOn: '2026-11-10' }),
  row(3, '降低抽查比例和频次', '市场监督管理部门', 'PUSHED', '待响应', 2, praise),
  row(4, '限制享受优惠政策', '市场监督管理部门', 'ACCEPTED', '已响应，待执行反馈', 0, { answeredOn: '2026-11-19', version: 2 }),
  row(5, '限制取得荣誉称号', '荣誉授予机关', 'PUSHED', '待响应', 3, { bureau: null, bureauName: null }),
  row(6, '限制任职资格', '市场监督管理部门', 'LIFTING', '应解除，待回执', 3, { executedOn: '2026-09-02', endedOn: '2026-11-17', endedBecause: '信用修复提前移出', due: '2026-11-24', version: 4 }),
  row(7, '限制享受优惠政策', '市场监督管理部门', 'EXECUTED', '已执行', 1, { executedOn: '2026-10-12', amount: 12000.5, due: null, version: 3 }),
  row(8, '降低抽查比例和频次', '市场监督管理部门', 'LIFTED', '已解除', 2, { ...praise, executedOn: '2026-03-12', endedOn: '2026-09-30', endedBecause: '列入期限届满', liftedOn: '2026-10-09', due: null, version: 5 }),
]
const order = (task) => ({
  entry: task.entry, list: task.list, listLabel: task.listLabel, documentNo: '（2026）浙1102执100号', authority: '丽水市莲都区人民法院', measure: task.measure, measureLabel: task.measureLabel, kind: task.kind, edition: task.incentive ? '守信激励措施（国办发〔2019〕35号）' : '全国失信惩戒措施基础清单（2024年版）',
  effect: task.incentive ? '合理降低抽查比例和频次，减少对正常生产经营的影响' : '依法限制担任公司法定代表人、董事、监事、高级管理人员', basis: task.incentive ? ['《关于加快推进社会信用体系建设构建以信用为基础的新型监管机制的指导意见》（国办发〔2019〕35号）第十二条'] : ['《中华人民共和国公司法》第一百七十八条', '《关于健全社会信用体系的意见》（中共中央办公厅、国务院办公厅2025年3月）'], body: task.body, outside: task.bureau === null,
})
const execution = { on: '2026-10-12', content: '已核对登记信息，驳回其担任两家公司董事的变更登记申请。', documentNo: '丽市监登驳〔2026〕21号', amount: 12000.5 }
const step = (number, name, label, note, by, at, due = null) => ({ number, step: name, label, note, by, bureau: null, due, at })
export const view = (id) => {
  const task = tasks.find((one) => one.id === id)
  if (!task) return undefined
  const done = task.executedOn !== null
  const ending = task.endedOn ? { on: task.endedOn, because: task.endedBecause } : undefined
  return {
    id, kind: 'measure-task', kindLabel: '联合奖惩措施任务', number: task.number, title: `${task.measureLabel}（${task.listLabel}）：${task.body}`, about: null, subjectCode: task.subjectCode, subjectName: task.subjectName, state: task.state, stateLabel: task.stateLabel, bureau: task.bureau, bureauName: task.bureauName, handler: null, due: task.due, left: task.due ? (task.overdue ? -1 : 9) : null, certain: true,
    closed: ['EXECUTED', 'LIFTED'].includes(task.state), openedAt: '2026-11-18T01:20:00Z', openedBy: '系统', version: task.version, queryCode: '7KQ4M2XP', attachments: done ? [{ id: 'a1', kind: 'execution', label: '执行依据', name: '驳回通知书.pdf', mediaType: 'application/pdf', size: 182000, addedAt: '2026-10-12T03:00:00Z' }] : [],
    body: { order: order(task), ...(task.state === 'ACCEPTED' ? { note: '已布置登记注册科核对。' } : {}), ...(done ? { execution } : {}), ...(ending ? { ending } : {}), ...(task.liftedOn ? { on: task.liftedOn, note: '已恢复正常抽查比例。' } : {}) },
    steps: [step(1, 'open', '提交联合奖惩措施任务', '', '系统', '2026-11-18T01:20:00Z', '2026-11-25'), ...(task.answeredOn || done ? [step(2, 'accept', '响应任务', '已布置登记注册科核对。', '样例经办员', '2026-11-19T02:05:00Z', '2026-12-04')] : []), ...(done ? [step(3, 'execute', '执行反馈', execution.content, '样例经办员', '2026-11-20T02:05:00Z')] : []), ...(ending ? [step(4, 'end', '措施终止', ending.because, '系统', '2026-11-21T02:05:00Z', task.due)] : [])],
    documents: task.liftedOn ? [{ id: 'd9', kind: 'lift-receipt', number: '丽水信解除〔2026〕3号', title: '联合奖惩措施解除回执', issuedBy: '样例经办员', issuedAt: '2026-10-09T02:05:00Z' }] : [],
  }
}
const count = (month, measureLabel, body, pushed, answered, executed, lifted, more = {}) => ({ month, measure: `measure-${measureLabel.length}`, measureLabel, incentive: false, body, bureau: 'b4', bureauName: '丽水市市场监督管理局', pushed, answered, notApplicable: answered - executed, executed, lifted, amount: executed * 4200.5, ...more })
const outside = { bureau: null, bureauName: null }
export const counts = ['2026-11', '2026-10', '2026-09', '2026-08'].flatMap((month, at) => [
  count(month, '限制任职资格', '市场监督管理部门', 18 + at, 16, 12, 4 - at), count(month, '限制参加招标投标活动', '招标人', 14, 12 - at, 9 - at, 2, outside), count(month, '限制享受优惠政策', '税务部门', 11, 9, 6, 1, { bureau: 'b3', bureauName: '国家税务总局丽水市税务局' }), count(month, '限制取得荣誉称号称', '荣誉授予机关', 6, 5, 2, 0, outside),
  count(month, '降低抽查比例和频次', '市场监督管理部门', 21 + at * 2, 20, 19, 3, { incentive: true }), count(month, '绿色通道', '行政许可机关', 16, 15, 15, 2, { incentive: true, bureau: 'b1', bureauName: '丽水市政务服务管理局' }),
])
const example = (id, state, stateLabel, more = {}) => ({ id, task: 'm7', state, stateLabel, measureLabel: '限制享受优惠政策', followsFrom: '失信被执行人名单', incentive: false, matters: ['税收优惠和便利措施'], effect: '停止适用有关优惠政策', body: '税务部门', month: '2026-10-01', proposedBy: '样例经办员', proposedOn: '2026-11-18', decidedBy: null, decidedOn: null, endedOn: null, endedBecause: null, version: 1, ...more })
const decided = { decidedBy: '样例负责人', decidedOn: '2026-11-19', version: 2 }
export const examples = [
  example('x1', 'PROPOSED', '待审核'),
  example('x2', 'SHOWN', '已公开', { ...decided, measureLabel: '行政审批绿色通道', followsFrom: '守信红名单', incentive: true, matters: ['行政许可', '进出口通关'], effect: '优先受理、优先办理', body: '行政许可机关', month: '2026-09-01' }),
  example('x3', 'WITHDRAWN', '已撤下', { ...decided, endedOn: '2026-11-21', endedBecause: '信用修复提前移出', version: 3, measureLabel: '限制任职资格', body: '市场监督管理部门' }),
]
const answered = () => ({ answered: 1, refused: 1, items: [{ id: 'm1', task: { ...tasks[0], state: 'ACCEPTED', stateLabel: '已响应，待执行反馈' }, code: null, detail: null }, { id: 'm2', task: null, code: 'CASE_CHANGED', detail: '该件已由他人办理到“已响应，待执行反馈”，您看到的不是最新内容。请刷新后再办理。' }] })
export const routes = (page, contains) => [
  ['GET', /^\/cases\/(m\d)$/, (url, id) => view(id)],
  ['GET', /^\/cases\/m\d\/documents\/d9$/, () => ({ kind: 'lift-receipt', number: '丽水信解除〔2026〕3号', title: '联合奖惩措施解除回执', body: '丽水市莲都区人民法院：\n　　样例单位的措施已解除。' })],
  ['GET', /^\/measure-tasks\/measures$/, () => ({ items: [...new Map(tasks.map((one) => [one.measure, { measure: one.measure, label: one.measureLabel, incentive: one.incentive }])).values()] })],
  ['GET', /^\/measure-tasks\/counts$/, () => ({ items: counts })],
  ['POST', /^\/measure-tasks\/answers$/, answered],
  ['GET', /^\/measure-tasks$/, (url) => page(tasks.filter((one) => {
    const asked = (name) => url.searchParams.get(name)
    return contains(one.state, asked('state')) && contains(one.measure, asked('measure')) && contains(one.body, asked('body')) && contains(one.number + one.subjectName + one.subjectCode, asked('q')) && (asked('overdue') !== 'true' || one.overdue) && (asked('open') !== 'true' || one.due)
  }), url)],
  ['POST', /^\/measure-tasks\/(m\d)\/[\w-]+$/, (url, id) => ({ task: tasks.find((one) => one.id === id), file: view(id) })],
  ['GET', /^\/measure-examples$/, () => ({ items: examples })],
  ['POST', /^\/measure-examples(?:\/(x\d)\/\w+)?$/, (url, id) => examples.find((one) => one.id === (id ?? 'x1'))],
]
