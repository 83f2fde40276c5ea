// Fictitious fixtures in the shapes of the contract. No real firm or person appears here.
/** Grades are asked for today; only then does the console offer how to improve them. */
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
export const brands = {
  lishui: { primary: '#2c6e49', accent: '#c9a227', emblem: null, motto: '诚信丽水 绿水青山' },
  guangzhou: { primary: '#a6192e', accent: '#d4a94e', emblem: null, motto: '信用广州' },
  platform: { primary: '#234e70', accent: '#b8893b', emblem: null, motto: null },
}
const tenant = (slug, name, shortName, kind) => ({ slug, name, shortName, kind, open: true, brand: brands[slug] })
export const places = {
  lishui: tenant('lishui', '丽水市公共信用信息平台', '丽水', 'CITY'),
  guangzhou: tenant('guangzhou', '广州市公共信用信息平台', '广州', 'CITY'),
  platform: tenant('platform', '信衡平台', '信衡', 'PLATFORM'),
}
export const bureaus = ['文化广电旅游局', '住房和城乡建设局', '生态环境局', '市场监督管理局', '农业农村局', '交通运输局', '应急管理局'].map((name, index) => ({
  id: `b${index}`, code: `11331102MA0000000${index}`, name: `丽水市莲都区${name}`, shortName: `莲都${name.slice(0, 4)}`,
}))
const staff = ['CITY_ADMINISTRATOR', 'BUREAU_LEAD', 'BUREAU_CLERK']
export const people = {
  clerk: { person: { id: 'p1', username: 'clerk', name: '样例经办员' }, memberships: [{ tenant: places.lishui, bureau: bureaus[4], roles: ['BUREAU_CLERK'] }] },
  all: {
    person: { id: 'p2', username: 'admin', name: '样例管理员' },
    memberships: [
      { tenant: places.lishui, bureau: bureaus[4], roles: [...staff, 'OPERATOR', 'AUDITOR'] },
      { tenant: places.guangzhou, bureau: null, roles: staff },
      { tenant: places.platform, bureau: null, roles: ['OPERATOR'] },
    ],
  },
  auditor: { person: { id: 'p3', username: 'auditor', name: '样例审计员' }, memberships: [{ tenant: places.lishui, bureau: null, roles: ['AUDITOR'] }] },
  firm: { person: { id: 'p5', username: 'firm', name: '张样例' }, memberships: [{ tenant: places.lishui, bureau: null, roles: ['FIRM'] }] },
  nobody: { person: { id: 'p4', username: 'nobody', name: '无身份者' }, memberships: [] },
}
const firms = ['丽水市青田珠水商贸专业合作社（样例）', '丽水市云山农业发展有限公司（样例）', '丽水市莲都大岗建筑工程有限公司（样例）', '丽水市遂昌竹溪文旅有限公司（样例）', '丽水市松阳茶园家庭农场（样例）']
export const subjects = firms.map((name, index) => ({
  code: `9133110${index}MAFYH6GG7${index}`, name, kind: index === 4 ? 'INDIVIDUAL_BUSINESS' : 'ORGANISATION', formerNames: index ? [] : ['丽水市珠水商贸部（样例）'],
  counts: { 'administrative-permit': 3 + index, 'administrative-penalty': index % 3, 'administrative-award': index % 2 }, lastDecidedOn: '2026-11-02',
}))
const states = ['EFFECTIVE', 'EFFECTIVE', 'HELD', 'EFFECTIVE', 'WITHDRAWN', 'EFFECTIVE', 'EXPIRED']
export const records = Array.from({ length: 57 }, (_, index) => {
  const penalty = index % 3 === 1
  const subject = subjects[index % subjects.length]
  const state = states[index % states.length]
  return {
    id: `r${index}`, item: penalty ? 'administrative-penalty' : 'administrative-permit', itemLabel: penalty ? '行政处罚' : '行政许可',
    subjectName: index % 11 === 10 ? null : subject.name, subjectCode: index % 11 === 10 ? null : subject.code,
    documentNo: `莲${penalty ? '罚' : '许'}〔2026〕${String(index + 1).padStart(5, '0')}号`, title: penalty ? '未按规定建立农产品生产记录' : '食品经营许可决定书',
    authorityName: bureaus[index % bureaus.length].name, decidedOn: `2026-${String(11 - (index % 6)).padStart(2, '0')}-${String(1 + (index % 27)).padStart(2, '0')}`,
    state, holdReason: state === 'HELD' ? 'V13：处罚事由中含手机号码，公示前须处理' : null, publish: state === 'EFFECTIVE',
    publishFrom: '2026-11-03', publishUntil: penalty ? '2027-11-03' : '2099-12-31', late: index % 9 === 4, class: penalty ? ['GENERAL', 'MINOR', 'SERIOUS'][index % 3] : null, recordedAt: '2026-11-03T02:20:00Z',
  }
})
const counts = (accept, warn, hold, duplicate, update, reject) => ({ accept, warn, hold, duplicate, update, reject })
export const batches = [
  { id: 'x1', item: 'administrative-penalty', itemLabel: '行政处罚', fileName: '行政处罚.csv', size: 411320, state: 'DONE', progress: 1, rowsRead: 606, counts: counts(537, 7, 2, 6, 0, 54), late: 31, byRule: { V05: 17, V03: 11, V01: 9, V07: 8, V08: 7, V02: 5, V09: 6, V13: 2, V11: 31 }, failure: null, uploadedBy: '样例经办员', uploadedAt: '2026-11-20T02:11:00Z', finishedAt: '2026-11-20T02:11:04Z', repeatOf: null },
  { id: 'x2', item: 'administrative-permit', itemLabel: '行政许可', fileName: '行政许可.xlsx', size: 98211, state: 'DONE', progress: 1, rowsRead: 606, counts: counts(544, 0, 5, 6, 0, 51), late: 12, byRule: { V07: 14, V05: 13, V02: 9, V03: 8, V01: 7, V13: 5, V09: 6 }, failure: null, uploadedBy: '样例经办员', uploadedAt: '2026-11-19T08:40:00Z', finishedAt: '2026-11-19T08:40:03Z', repeatOf: null },
  { id: 'x3', item: null, itemLabel: null, fileName: '汇总表（旧）.csv', size: 5120, state: 'FAILED', progress: 0, rowsRead: 0, counts: counts(0, 0, 0, 0, 0, 0), late: 0, byRule: {}, failure: { code: 'INTAKE_HEADS_UNKNOWN', detail: '没有识别出表头：前 20 行中没有任何一列与已知的列名相符。请下载填报模板，把数据粘贴到模板中再上报。' }, uploadedBy: '样例经办员', uploadedAt: '2026-11-18T01:02:00Z', finishedAt: '2026-11-18T01:02:01Z', repeatOf: null },
]
const reasons = {
  V05: '统一社会信用代码“91331102MAFYH6GG71”的第 18 位校验码应为“0”。请核对营业执照后改正。', V07: '许可决定日期“2026-13-02”不是有效日期。请写成 2026-12-02 这样的格式。',
  V02: '许可内容有 4211 个字，最多 4000 个字。请精简后再报。', V01: '“许可机关”不能为空，也不能填“无”。', V13: '处罚事由中含手机号码，已入库但暂不公示。请删去个人信息后重新上报。', V09: '与第 12 行是同一份文书，内容相同，未重复入库。',
  V03: '许可类别“普遍”不在取值范围内，可填：普通、特许、认可、核准、登记、其他。',
}
export const issues = Object.keys(reasons).flatMap((rule, at) => Array.from({ length: 9 }, (_, index) => ({
  line: 9 + index * 17 + at * 3, verdict: rule === 'V13' ? 'hold' : rule === 'V09' ? 'duplicate' : 'reject', rules: [rule], reasons: [reasons[rule]],
  subjectName: firms[index % firms.length], documentNo: `莲许〔2026〕${String(9 + index * 17 + at * 3).padStart(5, '0')}号`,
}))).sort((a, b) => a.line - b.line)
const basis = { act: '国务院办公厅关于运用大数据加强对市场主体服务和监管的若干意见', article: '（十二）', url: null }
const field = (code, name, type, length, must, disclosure, rule = '选填') => ({ code, name, type, length, required: must ? 'ALWAYS' : rule === '选填' ? 'OPTIONAL' : 'CONDITION', ruleText: must ? '必填' : rule, disclosure })
export const catalogue = [['administrative-permit', '行政许可'], ['administrative-penalty', '行政处罚'], ['administrative-compulsion', '行政强制'], ['administrative-confirmation', '行政确认'], ['administrative-ruling', '行政裁决'], ['administrative-award', '行政奖励'], ['administrative-inspection', '行政监督检查']].map(([id, label], index) => ({
  id, label, labelEn: id.replace('administrative-', 'Administrative '), level: 'NATIONAL', act: id.split('-')[1].toUpperCase(), version: 1, from: '2018-10-15', disclosure: index > 4 ? 'SHARED' : 'PUBLIC',
  subjectKinds: ['ORGANISATION', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON'], basis, sourceBureaus: [], updateWithin: 7, origin: { national: true },
  fields: [field('XK_XDR_MC', '行政相对人名称', 'TEXT', 200, true, 'PUBLIC'), field('XK_XDR_SHXYM', '统一社会信用代码', 'TEXT', 18, false, 'PUBLIC', '法人及非法人组织、个体工商户必填'), field('XK_FR_ZJHM', '法定代表人证件号码', 'TEXT', 64, false, 'AUTHORISED', '不予公示'), field('XK_WSH', '行政许可决定文书号', 'TEXT', 64, true, 'PUBLIC'), field('XK_JDRQ', '许可决定日期', 'DATE', null, true, 'PUBLIC', '不得晚于上报日期')],
})).flatMap((one, index) => (index < 6 ? [one] : [one,
  { ...one, id: 'rural-honour', label: '农村信用创建认定', labelEn: 'Recognition of rural honesty', level: 'LOCAL', origin: { tenant: 'lishui', name: '丽水市公共信用信息平台' } },
  { ...one, id: 'produce-sampling', label: '农产品监督抽检结果', labelEn: 'Produce sampling', level: 'SECTOR', origin: { plugin: 'agriculture', name: '农业' } }]))
export const tenants = [
  { slug: 'platform', name: '信衡平台', kind: 'PLATFORM', divisionCode: '000000', open: true, parent: null, host: 'localhost', portalUrl: null, openedAt: '2026-10-01T00:00:00Z', bureaus: 0 },
  { slug: 'lishui', name: '丽水市公共信用信息平台', kind: 'CITY', divisionCode: '331100', open: true, parent: 'platform', host: 'lishui.localhost', portalUrl: 'http://lishui.localhost:8080/', openedAt: '2026-10-08T00:00:00Z', bureaus: 7 },
  { slug: 'guangzhou', name: '广州市公共信用信息平台', kind: 'CITY', divisionCode: '440100', open: true, parent: 'platform', host: 'guangzhou.localhost', portalUrl: 'http://guangzhou.localhost:8080/', openedAt: '2026-10-09T00:00:00Z', bureaus: 12 },
  { slug: 'panyu', name: '番禺区公共信用信息平台', kind: 'DISTRICT', divisionCode: '440113', open: false, parent: 'guangzhou', host: 'panyu.localhost', portalUrl: 'http://panyu.localhost:8080/', openedAt: '2026-10-20T00:00:00Z', bureaus: 5 },
]
const part = (label, id = label) => ({ id, label })
const brings = (items, standards, lists, indicators = []) => ({
  items: items.map((one) => part(one)), standards: standards.map((one) => part(one)), lists: lists.map((one) => part(one)), indicators: indicators.map((one) => part(one)),
  pages: [...items.map((one) => part(`“${one}”的报送与查询`)), ...standards.flatMap((one) => [part(`“${one}”的等级与逐项说明`), part(`“${one}”的批量评价与发布`)])],
})
const running = { state: 'ACTIVE', stateReason: null }
export const plugins = [
  { ...running, id: 'agriculture', version: '0.1.0', label: '农业农村', labelEn: 'Agriculture', description: '农产品质量安全信用评价。', provider: '信衡样例插件', brings: brings(['农产品质量安全抽检'], ['农产品生产主体信用评价标准'], []), enabled: true, enabledBy: '样例管理员', enabledAt: '2026-11-10T03:00:00Z' },
  { ...running, id: 'tourism', version: '0.1.0', label: '文化旅游', labelEn: 'Tourism', description: '旅行社、景区、星级饭店信用评价。', provider: '信衡样例插件', brings: brings(['导游执业检查', '旅行社年检'], ['旅行社信用评价标准'], ['旅游市场黑名单'], ['complaint-trend']), enabled: false, enabledBy: null, enabledAt: null },
  { state: 'QUARANTINED', stateReason: 'Java 指标“tonnage”超过 50000000 步，在 fishing.Tonnage.read 第 31 行；共 20 次违规。', id: 'fishing', version: '0.2.0', label: '渔业', labelEn: 'Fishing', description: '渔船和养殖信用评价。', provider: '信衡样例插件', brings: brings([], ['渔业信用评价标准'], [], ['tonnage']), enabled: true, enabledBy: '样例管理员', enabledAt: '2026-11-12T03:00:00Z' },
]
const CHECKS = ['jar', 'signature', 'manifest', 'spi', 'entry', 'references', 'start', 'definitions', 'ids', 'self-test']
const report = (plugin, version, more = {}) => ({
  plugin: plugin.id, version, label: plugin.label, labelEn: plugin.labelEn, description: plugin.description, provider: plugin.provider, requires: '>=1.0.0 & <2.0.0', spi: '1.0.0', size: 48213,
  digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0', checks: CHECKS.map((id) => ({ id, result: id === 'signature' ? 'SKIPPED' : 'PASSED', reasons: [] })), signers: [], adds: plugin.brings, diff: null, ...more,
})
const refusedChecks = CHECKS.map((id) => ({
  id, result: id === 'references' ? 'FAILED' : ['start', 'definitions', 'ids', 'self-test', 'signature'].includes(id) ? 'SKIPPED' : 'PASSED',
  reasons: id === 'references' ? ['FORBIDDEN_REFERENCE tourism.Sync 引用了 java.net.Socket（网络）。插件只能收值、返值，请改用 SPI 提供的内容。', 'FORBIDDEN_REFERENCE tourism.Sync 引用了 java.io.File（文件）。插件只能收值、返值，请改用 SPI 提供的内容。'] : [],
}))
const stored = (plugin, version, state, at, more = {}, reason = null) => ({ id: `${plugin.id}-${version}`, plugin: plugin.id, version, state, reason, report: report(plugin, version, more), uploadedBy: '样例运营', uploadedAt: at })
export const upgrade = stored(plugins[1], '0.2.0', 'UPLOADED', '2026-11-22T01:20:00Z', { diff: { against: '0.1.0', added: [part('景区信用评价标准')], removed: [], changed: [part('旅行社信用评价标准')], classes: 3 } })
export const shelves = [
  { plugin: 'fishing', label: '渔业', labelEn: 'Fishing', present: '0.2.0', state: 'QUARANTINED', reason: plugins[2].stateReason, tenants: ['丽水'], formerVersion: '0.1.0', versions: [stored(plugins[2], '0.2.0', 'QUARANTINED', '2026-11-20T02:00:00Z', {}, plugins[2].stateReason), stored(plugins[2], '0.1.0', 'SUPERSEDED', '2026-10-08T02:00:00Z')], events: [{ plugin: 'fishing', version: '0.2.0', event: 'QUARANTINED', reason: plugins[2].stateReason, by: 'system', at: '2026-11-21T06:31:00Z' }, { plugin: 'fishing', version: '0.2.0', event: 'ACTIVATED', reason: null, by: '样例运营', at: '2026-11-20T02:05:00Z' }] },
  { plugin: 'tourism', label: '文化旅游', labelEn: 'Tourism', present: '0.1.0', state: 'ACTIVE', reason: null, tenants: ['丽水', '番禺'], formerVersion: null, versions: [upgrade, stored(plugins[1], '0.2.0', 'REFUSED', '2026-11-21T09:12:00Z', { checks: refusedChecks, adds: null }), stored(plugins[1], '0.1.0', 'ACTIVE', '2026-10-08T02:00:00Z')].map((one, at) => ({ ...one, id: `t${at}` })), events: [{ plugin: 'tourism', version: '0.2.0', event: 'UPLOADED', reason: null, by: '样例运营', at: '2026-11-22T01:20:00Z' }, { plugin: 'tourism', version: '0.2.0', event: 'REFUSED', reason: refusedChecks[5].reasons[0], by: '样例运营', at: '2026-11-21T09:12:00Z' }, { plugin: 'tourism', version: '0.1.0', event: 'SHIPPED', reason: null, by: 'system', at: '2026-10-08T02:00:00Z' }] },
]
const clause = (article) => ({ act: '农产品生产主体信用评价规范', article })
export const guideGrade = {
  plugin: 'tourism', pluginVersion: '1.0.0', standard: 'tour-guide-incentive', standardVersion: '2026', label: '导游服务激励评价', score: 25, floor: 0, cap: 100, asOf: today,
  grade: { id: 'SILVER', label: '银牌导游', meaning: '服务和技能良好。', colour: '#4A5560', supervision: '激励：优先推荐评优、培训和重要接待任务；办理导游业务优先。' },
  findings: [
    { kind: 'CRITERION', group: 'honours', rule: 'provincial-honours', label: '省级表彰', points: 15, max: 30, clause: { act: '《丽水市社会信用体系建设“十三五”规划》', article: '第七章第（七）节', url: null, invented: '分值由我们暂定' }, records: [{ id: 'r2', documentNo: '测导〔2026〕1号', decidedOn: '2026-03-02', title: '表彰奖励' }], note: '1 条记录，每条 15 分。' },
    { kind: 'CRITERION', group: 'skills', rule: 'training', label: '一年内年度培训合格', points: 10, max: 10, clause: { act: '《丽水市社会信用体系建设“十三五”规划》', article: '第七章第（七）节', url: null, invented: null }, records: [{ id: 'r3', documentNo: '测导〔2026〕2号', decidedOn: '2026-04-01', title: '年度培训合格' }], note: '1 次。' },
  ],
}

export const grades = [{
  plugin: 'agriculture', pluginVersion: '0.1.0', standard: 'farm-credit', standardVersion: 2, label: '农产品生产主体信用评价', score: 82, floor: 0, cap: 100, asOf: today,
  grade: { id: 'B', label: 'B 守信', meaning: '信用良好，实行常规监管', colour: '#2a6a9c', supervision: '每年检查 1 次' },
  findings: [
    { kind: 'CRITERION', group: 'basics', rule: 'licences', label: '有效的行政许可', points: 20, max: 20, clause: clause('第五条'), records: [{ id: 'r0', documentNo: '莲许〔2026〕00001号', decidedOn: '2026-09-19', title: '食品经营许可决定书' }], note: '主体资质齐全' },
    { kind: 'CRITERION', group: 'production', rule: 'records', label: '生产记录', points: 18, max: 30, clause: clause('第六条'), records: [{ id: 'r1', documentNo: '莲罚〔2026〕00002号', decidedOn: '2026-10-02', title: '未按规定建立农产品生产记录' }], note: '一般处罚 1 次，扣 12 分' },
    { kind: 'CRITERION', group: 'quality', rule: 'sampling', label: '监督抽检', points: 40, max: 40, clause: clause('第七条'), records: [], note: '没有抽检不合格记录' },
    { kind: 'CRITERION', group: 'duty', rule: 'awards', label: '表彰奖励', points: 4, max: 10, clause: clause('第八条'), records: [], note: '没有奖励或示范记录' },
  ],
}]
export const timeliness = bureaus.map((bureau, index) => ({ bureau: { id: bureau.id, name: bureau.name }, reported: 320 - index * 41, onTime: 300 - index * 44, late: 20 + index * 3, averageWorkingDays: 2.1 + index * 0.7 }))
export const tasks = [
  { kind: 'records.held', title: '暂缓公示的记录待处理', count: 7, link: '/records?state=HELD', due: '2026-11-24' },
  { kind: 'intake.rejected', title: '被退回的行待修改重报', count: 54, link: '/intake/batches/x1', due: '2026-11-20' },
  { kind: 'subjects.codes', title: '错码、重码待处理', count: 3, link: '/code-issues', due: null },
]
export const codeIssues = [
  { id: 'c1', kind: 'WRONG_CODE', code: '91331102MAFYH6GG71', name: firms[0], foundIn: { batch: 'x1', line: 32 }, suggestion: '91331102MAFYH6GG70', state: 'OPEN', steps: [{ doneAt: '2026-11-20T02:11:00Z', doneBy: '系统', action: 'FOUND', code: null, note: '第 18 位校验码不符' }] },
  { id: 'c2', kind: 'DUPLICATE_CODE', code: '91331102MAR35T2R9U', name: firms[1], foundIn: { batch: 'x2', line: 61 }, suggestion: '', state: 'OPEN', steps: [{ doneAt: '2026-11-19T08:40:00Z', doneBy: '系统', action: 'FOUND', code: null, note: '同一代码对应两个名称' }] },
]
export const mergeCandidates = [{ id: 'm1', kind: 'SAME_CODE', one: { code: '91331102MAR35T2R9U', name: firms[1] }, other: { code: '91331102MAR35T2R9U', name: '丽水市云山农业开发有限公司（样例）' }, note: '', decidedBy: null, decidedAt: null, state: 'OPEN' }]
export const audit = Array.from({ length: 130 }, (_, index) => ({ id: `0197-${4210 - index}`, at: new Date(Date.parse('2026-11-22T02:00:00Z') - index * 640000).toISOString(), person: 'p1', personName: index % 4 ? '样例经办员' : '样例管理员', bureau: null, action: ['intake.upload', 'records.list', 'records.release', 'subjects.view'][index % 4], outcome: index % 17 === 5 ? 'REFUSED' : 'DONE', notes: { count: index, item: 'administrative-permit' }, seal: index > 4 ? 80 - Math.floor(index / 16) : null }))
const member = (id, username, name, role, bureau, machine = false) => ({ id, username, name, role, bureau, machine, grantedAt: '2026-11-01T02:00:00Z', grantedBy: '样例管理员' })
export const members = [member('p1', 'clerk', '样例经办员', 'BUREAU_CLERK', bureaus[4]), member('p2', 'admin', '样例管理员', 'CITY_ADMINISTRATOR', null), member('p3', 'auditor', '样例审计员', 'AUDITOR', null), member('p4', 'lishui-b4', '业务系统', 'BUREAU_CLERK', bureaus[4], true)]
export const machineClients = [{ id: 'k1', clientId: 'lishui-b4', name: '农业农村局业务系统', bureau: 'b4', institution: null, holderName: bureaus[4].name, state: 'ACTIVE', createdAt: '2026-11-11T02:00:00Z', createdBy: '样例管理员' }]

const band = (id, label, colour, from, until) => ({ id, label, meaning: '', colour, from, until, supervision: '常规监督', inspectionsPerYear: 1, samplingRate: 5 })
export const standards = [{
  id: 'farm-credit', label: '农产品生产主体信用评价', labelEn: 'Credit of farm producers', sector: 'agriculture', plugin: 'agriculture', pluginLabel: '农业农村信用评价',
  edition: '2024', from: '2024-07-01', publish: true, floor: 0, cap: 100, act: '《农产品生产主体信用评价》（DB32/T 4713-2024）',
  grades: [band('A', '诚信', '#2c7a51', 90, null), band('B', '守信', '#2a6a9c', 75, 90), band('C', '基本守信', '#b06a05', 60, 75), band('D', '失信', '#b3372d', 0, 60)],
  rules: [{ id: 'basics', label: '基础信息' }, { id: 'production', label: '生产管理' }, { id: 'quality', label: '产品质量' }, { id: 'duty', label: '社会责任' }, { id: 'quality-penalties', label: '质量安全类行政处罚' }, { id: 'valid-licences', label: '有效的行政许可' }], parameters: [
    { id: 'quality-penalty', label: '质量安全类处罚每次扣分', standard: -12, least: -20, most: -8, base: -12, value: -12 },
    { id: 'management-penalty', label: '生产管理类处罚每次扣分', standard: -6, least: -10, most: -3, base: -6, value: -5 },
    { id: 'award', label: '行政奖励每次加分', standard: 3, least: 1, most: 5, base: 3, value: 3 },
  ], parametersNumber: 1, mine: true,
}]

const spread = { A: 412, B: 2491, C: 349, D: 28 }
const parted = (part, share) => Object.entries(spread).map(([grade, subjects]) => ({ part, grade, subjects: Math.round(subjects * share) }))
const summary = {
  graded: 3280, grades: Object.entries(spread).map(([grade, subjects]) => ({ grade, subjects })),
  kinds: [...parted('ORGANISATION', 0.7), ...parted('INDIVIDUAL_BUSINESS', 0.3)], sizes: [...parted('1', 0.4), ...parted('2–5', 0.5), ...parted('6–20', 0.1)],
  scores: [[4000, 12], [4500, 16], [5000, 0], [5500, 30], [6000, 60], [6500, 120], [7000, 139], [7500, 700], [8000, 1100], [8500, 691], [9000, 300], [9500, 112]].map(([from, subjects]) => ({ from, until: from + 500, subjects })),
  former: {
    run: 'g0', asOf: '2026-08-31',
    migration: [['A', 'A', 380], ['A', 'B', 22], ['B', 'A', 32], ['B', 'B', 2401], ['B', 'C', 31], ['C', 'B', 68], ['C', 'C', 310], ['C', 'D', 9], ['D', 'C', 8], ['D', 'D', 19]].map(([was, is, subjects]) => ({ was, is, subjects })),
    movers: [
      { code: '91331100MAFYH6GG70', name: '丽水市示例蔬菜专业合作社（样例）', was: 'B', is: 'C', scoreWas: 8200, scoreIs: 7000, reasons: [{ rule: 'quality-penalties', was: 0, is: -1200 }] },
      { code: '91331100MAFYH6GG71', name: '丽水市示例茶业有限公司（样例）', was: 'C', is: 'B', scoreWas: 7200, scoreIs: 7800, reasons: [{ rule: 'valid-licences', was: 0, is: 600 }] },
    ],
  },
}
const run = (id, state, more) => ({
  id, standard: 'farm-credit', label: '农产品生产主体信用评价', edition: '2024', plugin: 'agriculture', pluginVersion: '1.0.0', parameters: {}, asOf: '2026-11-22', state, progress: 1, failure: null,
  startedBy: '农业农村局审核', startedAt: '2026-11-22T02:10:00Z', finishedAt: '2026-11-22T02:10:09Z', decidedBy: null, decidedAt: null, decision: null, summary, ...more,
})
export const gradeRuns = [
  run('g2', 'RUNNING', { progress: 0.42, summary: null, finishedAt: null, standard: 'public-credit', label: '公共信用综合评价' }), run('g1', 'DRAFT', {}),
  ...[['g9', '2026-05-31', { A: 391, B: 2410, C: 402, D: 41 }], ['g8', '2026-02-28', { A: 350, B: 2280, C: 470, D: 66 }], ['g7', '2025-11-30', { A: 301, B: 2190, C: 520, D: 83 }]]
    .map(([id, asOf, of]) => run(id, 'PUBLISHED', { asOf, decidedBy: '信用办管理员', decidedAt: `${asOf}T09:00:00Z`, decision: '已核对', summary: { ...summary, former: null, graded: Object.values(of).reduce((a, b) => a + b), grades: Object.entries(of).map(([grade, subjects]) => ({ grade, subjects })) } })),
  run('g0', 'PUBLISHED', { asOf: '2026-08-31', decidedBy: '信用办管理员', decidedAt: '2026-09-02T01:00:00Z', decision: '已核对变动较大的主体' }),
]
export const graded = [['91331100MAFYH6GG70', '丽水市示例蔬菜专业合作社（样例）', 'C', 70, 6], ['91331100MAFYH6GG71', '丽水市示例茶业有限公司（样例）', 'B', 78, 3]]
  .map(([code, name, grade, score, records]) => ({ subject: code, code, name, grade, score, records }))

/** Cases of the fixtures: one of each step of an objection, and one to a grade. */
const step = (number, step, label, note, by, due) => ({ number, step, label, note, by, bureau: null, due, at: `2026-11-${String(16 + number).padStart(2, '0')}T02:10:00Z` })
const claim = { record: 'r1', title: '行政处罚决定书', documentNo: '莲罚〔2026〕18号', authority: '丽水市莲都区市场监督管理局', statement: '决定书载明罚款两千元，平台显示为二万元，请核实更正。', fields: [{ code: 'CF_NR_FK', name: '罚款金额（万元）', old: '2', wanted: '0.2' }], phone: '0578-0000000' }
const contested = { run: 'g1', subject: 's1', standard: 'agriculture-quality-safety', label: '农产品质量安全信用评价', grade: 'C', score: 70, asOf: '2026-11-01', statement: '抽检不合格的决定已经撤销，不应再扣分。' }
const caseOf = (id, over) => ({ id, kind: 'objection', kindLabel: '异议申请', number: `YY331100-2026-0000${id.slice(1)}`, title: '对“行政处罚决定书”（莲罚〔2026〕18号）的异议', about: 'r1', subjectCode: '91331100MAFYH6GG70', subjectName: firms[0], state: 'SUBMITTED', stateLabel: '待受理', bureau: null, bureauName: null, handler: null, due: '2026-11-24', left: 2, certain: true, closed: false, openedAt: '2026-11-17T02:10:00Z', openedBy: '样例企业办事员', version: 1, body: { claim }, queryCode: 'K7QM4T2X', steps: [step(1, 'open', '提交异议申请', claim.statement, '样例企业办事员', '2026-11-24')], documents: [], attachments: [], ...over })
export const cases = [
  caseOf('c1', { due: '2026-11-19', left: -1 }),
  caseOf('c2', { state: 'CHECKING', stateLabel: '平台核查中', due: '2026-11-24', left: 2, handler: '样例管理员', version: 2 }),
  caseOf('c3', { state: 'ANSWERED', stateLabel: '来源单位已答复，待办结', due: '2026-11-26', left: 4, version: 4, body: { claim, finding: 'MISTAKEN', explanation: '录入时单位填错，应为0.2万元。' }, steps: [step(1, 'open', '提交异议申请', claim.statement, '样例企业办事员', '2026-11-19'), step(2, 'accept', '受理异议', '', '样例管理员', '2026-11-20'), step(3, 'investigate', '发出协查函', '请核对罚款金额。', '样例管理员', '2026-12-03'), step(4, 'answer', '来源单位答复', '信息有误：录入时单位填错，应为0.2万元。', '样例经办员', '2026-11-26')], documents: [{ id: 'd1', kind: 'objection-acceptance', number: '丽水信异受〔2026〕3号', title: '异议申请受理通知书', issuedBy: '样例管理员', issuedAt: '2026-11-18T02:10:00Z' }, { id: 'd2', kind: 'objection-letter', number: '丽水信异协〔2026〕2号', title: '信用信息异议协查函', issuedBy: '样例管理员', issuedAt: '2026-11-19T02:10:00Z' }] }),
  caseOf('c4', { kind: 'grade-objection', kindLabel: '等级异议申请', number: 'PY331100-2026-00001', title: '对“农产品质量安全信用评价”等级C的异议', state: 'RECHECKING', stateLabel: '主管部门复核中', due: '2026-12-04', left: 10, body: { contested } }),
  caseOf('c5', { state: 'INVESTIGATING', stateLabel: '来源单位协查中', bureau: bureaus[4].id, bureauName: bureaus[4].name, due: '2027-01-05', left: 30, certain: false, version: 3 }),
]
export const caseDocument = { kind: 'objection-acceptance', number: '丽水信异受〔2026〕3号', title: '异议申请受理通知书', body: `${firms[0]}：\n　　你（单位）于2026-11-17对“行政处罚决定书”（文书号：莲罚〔2026〕18号）提出的异议申请，申请编号YY331100-2026-00003，经审查符合受理条件，决定予以受理。\n　　受理期间，该条信息已标注“异议处理中”。` }
const side = (grades, scores) => ({ graded: 3280, grades: Object.entries(grades).map(([grade, subjects]) => ({ grade, subjects })), kinds: [], sizes: [], scores: scores.map(([from, subjects]) => ({ from, until: from + 500, subjects })), former: null })
const tally = [[4000, 12, 31], [4500, 16, 22], [5000, 0, 14], [5500, 30, 41], [6000, 60, 75], [6500, 120, 138], [7000, 139, 160], [7500, 700, 690], [8000, 1100, 1052], [8500, 691, 645], [9000, 300, 300], [9500, 112, 112]]
/** What a trial tells at the end; the parameters are those that were asked for. */
export const trial = (set) => ({
  standard: 'farm-credit', label: '农产品生产主体信用评价', edition: '2024', plugin: 'agriculture', pluginVersion: '1.0.0', asOf: '2026-11-22', state: 'DONE', progress: 1, stopped: null, millis: 2140,
  parameters: standards[0].parameters.map((one) => ({ id: one.id, label: one.label, was: one.value, is: set[one.id] ?? one.base })), bands: [],
  changed: 118, better: 12, worse: 106, scoreChanged: 640, before: side(spread, tally.map(([from, before]) => [from, before])), after: side({ A: 412, B: 2427, C: 373, D: 68 }, tally.map(([from, , after]) => [from, after])),
  scores: tally.map(([from, before, after]) => ({ from, until: from + 500, before, after })),
  migration: [['A', 'A', 412], ['B', 'B', 2415], ['B', 'C', 76], ['C', 'B', 12], ['C', 'C', 307], ['C', 'D', 30], ['D', 'D', 28]].map(([was, is, subjects]) => ({ was, is, subjects })),
  movers: [{ code: '91331100MAFYH6GG70', name: '丽水市示例蔬菜专业合作社（样例）', was: 'B', is: 'C', scoreWas: 7800, scoreIs: 6900, reasons: [{ rule: 'quality-penalties', was: -1200, is: -2100 }] }, { code: '91331100MAFYH6GG71', name: '丽水市示例茶业有限公司（样例）', was: 'C', is: 'B', scoreWas: 7450, scoreIs: 7500, reasons: [{ rule: 'valid-licences', was: 600, is: 650 }] }],
})
const adoption = (id, state, more) => ({
  id, standard: 'farm-credit', label: '农产品生产主体信用评价', edition: '2024', number: null, parameters: { 'quality-penalty': -16 }, changes: [{ id: 'quality-penalty', label: '质量安全类处罚每次扣分', was: -12, is: -16 }, { id: 'management-penalty', label: '生产管理类处罚每次扣分', was: -5, is: -6 }],
  from: '2026-12-01', reason: '抽检不合格率上升，提高质量安全处罚的扣分', basis: '农产品生产主体信用评价办法 第七条', documentNo: '丽农发〔2026〕31号', state, counts: false, mine: false, proposedBy: '农业农村局审核', proposedAt: '2026-11-21T08:10:00Z', decidedBy: null, decidedAt: null, decision: null, ...more,
})
export const adoptions = [
  adoption('a3', 'PROPOSED', {}),
  adoption('a2', 'WITHDRAWN', { parameters: { award: 5 }, changes: [{ id: 'award', label: '行政奖励每次加分', was: 3, is: 5 }], from: '2026-11-15', mine: true, proposedBy: '样例管理员', decidedBy: '样例管理员', decidedAt: '2026-11-10T03:00:00Z', decision: '与奖励办法不符，重新研究' }),
  adoption('a1', 'APPROVED', { number: 1, counts: true, parameters: { 'management-penalty': -5 }, changes: [{ id: 'management-penalty', label: '生产管理类处罚每次扣分', was: -6, is: -5 }], from: '2026-10-01', reason: '轻微记录扣分偏重', documentNo: '丽农发〔2026〕22号', decidedBy: '信用办管理员', decidedAt: '2026-09-25T06:30:00Z', decision: '已核对试算结果' }),
]
const gradeName = (id, label, colour) => ({ id, label, colour })
const ref = (id, documentNo, decidedOn) => ({ id, documentNo, decidedOn, title: '未按规定建立农产品生产记录' })
const best = gradeName('A', '诚信', '#2c7a51')
export const improvement = {
  standard: 'farm-credit', label: '农产品生产主体信用评价', edition: '2024', asOf: '2026-11-22', score: 82, grade: gradeName('B', '守信', '#2a6a9c'), outcome: 'REACHABLE',
  note: '距离 A 级还差 8 分。以下措施以其间没有新的失信记录为前提，修复须由认定单位同意。', target: best, missing: 8, exact: true, horizon: '2031-11-22',
  ways: [
    { on: '2027-01-02', acts: 1, smallest: false, minimal: true, score: 94, grade: best, steps: [{ day: '2027-01-02', kind: 'REPAIR', records: [ref('r1', '莲罚〔2026〕00002号', '2026-10-02')], gained: 12, score: 94, grade: 'A', note: '2027-01-02 起可以申请修复“莲罚〔2026〕00002号”（2026-10-02），修复后不再计入。得分 +12，为 94 分。等级由 B 变为 A。' }] },
    { on: '2027-10-02', acts: 0, smallest: true, minimal: true, score: 91, grade: best, steps: [
      { day: '2027-09-19', kind: 'EXPIRY', records: [ref('r0', '莲许〔2026〕00001号', '2026-09-19')], gained: -3, score: 79, grade: 'B', note: '2027-09-19 起“莲许〔2026〕00001号”（2026-09-19）有效期届满，不再加分。得分 -3，为 79 分。' },
      { day: '2027-10-02', kind: 'EXPIRY', records: [ref('r1', '莲罚〔2026〕00002号', '2026-10-02')], gained: 12, score: 91, grade: 'A', note: '2027-10-02 起“莲罚〔2026〕00002号”（2026-10-02）超出统计期，不再扣分。得分 +12，为 91 分。等级由 B 变为 A。' }] },
  ],
  openings: [{ rule: 'duty', label: '社会责任', points: 4, missing: 6, items: ['行政奖励'], act: '农产品生产主体信用评价规范', article: '第八条' }],
}
const repairStep = (number, name, label, note, by, bureau, at) => ({ number, step: name, label, note, by, bureau, due: null, at })
const target = { record: 'r1', title: '行政处罚决定书', documentNo: '莲农罚〔2026〕12号', authority: '丽水市莲都区农业农村局', decidedOn: '2026-06-02' }
const repairRow = (id, state, stateLabel, more = {}) => ({
  id, kind: 'repair', applicantsTurn: state === 'DRAFT', kindLabel: '信用修复申请', number: `XF331100-2026-0000${id.slice(1)}`, title: '对“行政处罚决定书”（莲农罚〔2026〕12号）的信用修复', about: 'r1', subjectCode: '91331100MAFYH6GG70', subjectName: firms[0],
  state, stateLabel, bureau: null, bureauName: null, handler: null, due: '2026-11-25', left: 3, certain: true, closed: false, openedAt: '2026-11-20T02:11:00Z', openedBy: '样例企业', version: 3,
  body: { target, signed: { statement: '罚款已于2026年6月20日缴清，已按要求完成整改并通过复查。', signer: '样例签署人', signedOn: '2026-11-20' } }, queryCode: 'K7QX3M9P', documents: [], receipts: [],
  steps: [repairStep(1, 'open', '提交信用修复申请', '', '样例企业', null, '2026-11-20T02:11:00Z'), repairStep(2, 'submit', '提交申请', '罚款已缴清，已完成整改。', '样例企业', null, '2026-11-20T02:31:00Z')],
  attachments: [{ id: 'p1', kind: 'correction-proof', label: '纠正失信行为、履行法定义务的说明或者证明', name: '整改报告.pdf', mediaType: 'application/pdf', size: 482133, addedAt: '2026-11-20T02:20:00Z' }, { id: 'p2', kind: 'fine-receipt', label: '罚款缴纳凭证', name: '缴款凭证.jpg', mediaType: 'image/jpeg', size: 233100, addedAt: '2026-11-20T02:21:00Z' }],
  ...more,
})
const accepted = repairStep(3, 'accept', '受理并转认定单位', '', '样例管理员', null, '2026-11-20T06:02:00Z')
const proposed = repairStep(4, 'propose', '提出审核意见', '拟同意修复：已核实罚款缴清、整改完成。', '样例经办员', '农业农村局', '2026-11-21T01:02:00Z')
const receipt = (consumer, label, detail, more = {}) => ({ consumer, label, due: '2026-11-25', overdue: false, attempts: 1, trouble: '', detail, acknowledgedAt: '2026-11-22T02:00:05Z', ...more })
export const repairs = [
  repairRow('f1', 'SUBMITTED', '待受理'),
  repairRow('f2', 'PROPOSED', '待第二人决定', { bureau: 'b4', bureauName: bureaus[4].name, left: 9, due: '2026-12-04', subjectName: firms[1], body: { target, signed: { statement: '已缴清罚款。', signer: '样例签署人', signedOn: '2026-11-20' }, proposal: { grant: true, reasons: '已核实罚款缴清、整改完成。', falseMaterial: false } } }),
  repairRow('f3', 'EXECUTING', '已同意修复，各方同步中', {
    left: -1, due: '2026-11-20', steps: [...repairRow('f3', '', '').steps, accepted, proposed, repairStep(5, 'decide', '作出决定', '已核实罚款缴清、整改完成。', '样例负责人', '农业农村局', '2026-11-22T02:00:00Z')],
    documents: [{ id: 'd1', kind: 'repair-acceptance', number: '丽水信修受〔2026〕3号', title: '信用修复申请受理通知书', issuedBy: '样例管理员', issuedAt: '2026-11-20T06:02:00Z' }, { id: 'd2', kind: 'repair-decision', number: '丽水信修决〔2026〕1号', title: '信用修复决定书', issuedBy: '样例负责人', issuedAt: '2026-11-22T02:00:00Z' }],
    receipts: [receipt('publicity', '信用网站公示', '该条信息已从信用网站撤下。'), receipt('sharing', '政务共享和使用', '该条信息已退出有效状态，停止共享和使用。'), receipt('evaluation', '信用评价', '评价已不再计入该条信息，即时评价已更新，批量评价自下一批起更新。'), receipt('relatives', '上级和下级地区平台', '', { acknowledgedAt: null, overdue: true, attempts: 14, due: '2026-11-20', trouble: '下级平台暂时无法连接' })],
  }),
  repairRow('f4', 'DRAFT', '待提交', { due: null, left: null, attachments: [], body: { target }, version: 1, steps: repairRow('f4', '', '').steps.slice(0, 1) }),
]
const law = (words, verified = false) => ({ words, law: '《信用修复管理办法》（国家发展改革委令第36号）公示期限', verified })
const paper = (id, label, missing, required = true, proves = 'FULFILMENT') => ({ id, label, required, missing, proves })
const eligibility = (record, more) => ({
  record: { id: record, title: '行政处罚决定书', documentNo: '莲农罚〔2026〕12号', authorityName: '丽水市莲都区农业农村局', decidedOn: '2026-06-02', subjectCode: '91331100MAFYH6GG70', subjectName: firms[0], state: 'EFFECTIVE' },
  regime: 'repair-36', regimeLabel: '信用修复管理办法（令第36号）', weight: 'GENERAL', weightLabel: '一般', eligible: true, from: '2026-09-02', summary: '现在可以申请；还缺：纠正失信行为、履行法定义务的说明或者证明、罚款缴纳凭证、信用修复承诺书。',
  materials: [paper('correction-proof', '纠正失信行为、履行法定义务的说明或者证明', true), paper('fine-receipt', '罚款缴纳凭证', true), paper('commitment-letter', '信用修复承诺书', true, true, 'COMMITMENT'), paper('other-by-law', '法律、法规、规章规定的其他材料', false, false, 'OTHER')],
  reasons: [law('处罚种类为罚款，属于“一般”'), law('最短公示期3个月，自决定书日期（2026-06-02）起计算，2026-09-02起可申请')], longestEndsOn: '2027-06-02', atLongest: { outcome: 'STOP', words: '最长公示期届满，自动停止公示', law: '' },
  commitment: { text: `信用修复承诺书\n${firms[0]}（统一社会信用代码 91331100MAFYH6GG70）：\n本单位对 丽水市莲都区农业农村局 于 2026-06-02 作出的《行政处罚决定书》所认定的失信行为已经纠正，相关义务已经履行完毕。现申请信用修复，并郑重承诺：\n一、所提供的材料真实、合法、有效，没有隐瞒和虚构；\n二、今后依法诚信经营，自觉接受监督；\n三、如违背上述承诺，自愿依法承担相应责任；\n四、同意将本承诺书向社会公开。\n承诺日期：2026-11-22`, hash: 'a1' },
  openCase: null, obligation: null, ...more,
})
export const eligibilities = [
  eligibility('r1', {}),
  eligibility('r3', { record: { ...eligibility('r3').record, title: '责令停产停业决定书', documentNo: '莲市监罚〔2026〕40号', authorityName: '丽水市莲都区市场监督管理局', decidedOn: '2026-03-01' }, weight: 'SERIOUS', weightLabel: '严重', eligible: false, from: '2027-03-01', summary: '2027-03-01 起可申请；还缺：信用修复承诺书。', reasons: [law('一份决定有多项处罚，按其中最重的一项认定为“严重”'), law('最短公示期12个月，自决定书日期（2026-03-01）起计算，2027-03-01起可申请')], materials: [paper('correction-proof', '纠正失信行为、履行法定义务的说明或者证明', false), paper('commitment-letter', '信用修复承诺书', true, true, 'COMMITMENT')], longestEndsOn: '2029-03-01', obligation: { fulfilledOn: '2026-05-20', note: '已复查', atLongest: null, setBy: '样例经办员', setAt: '2026-05-21T02:00:00Z' } }),
  eligibility('r6', { record: { ...eligibility('r6').record, documentNo: '莲农罚〔2026〕7号', state: 'SHIELDED' }, eligible: false, from: null, summary: '暂时屏蔽中：法院裁定批准重整计划，计划执行完毕后可以申请。', reasons: [law('丽水市中级人民法院裁定批准重整计划（（2026）浙11破1号），执行期间暂时屏蔽')] }),
]

/** What a reclassification of the fixtures would touch. */
export const reclassificationImpacts = [
  { kind: 'records', label: '信用记录', count: 12840, samples: [{ id: 'r1', words: '2026-11-02 行政许可决定书（莲许〔2026〕118号）' }, { id: 'r2', words: '2026-10-30 行政许可决定书（莲许〔2026〕117号）' }] },
  { kind: 'pages', label: '不再对社会公示', count: 12631, samples: [] },
  { kind: 'lists', label: '以此为依据、须逐件复核的在册名单', count: 3, samples: [{ id: 'e1', words: '市场监督管理严重违法失信名单（莲市监严列〔2026〕2号）' }] },
  { kind: 'grades', label: '下次评价可能变化的等级', count: 0, samples: [] },
  { kind: 'measures', label: '因上述名单而适用的措施', count: 21, samples: [] },
]
