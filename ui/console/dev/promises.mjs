// Fixtures of commitments, contracts and special rectification. For tests and development only; all subjects are fictitious.
const subject = { subjectCode: '92331102MA2B1K9X3Y', subjectName: '莲都区样例民宿' }
const terms = {
  kindLabel: '容缺受理型', matter: '民宿开业消防手续', content: '自签署之日起三十日内补齐消防验收材料，逾期自愿停止营业。', liability: '未在承诺期限内补齐材料的，依法撤销已作出的决定，违诺情况记入信用记录并依法公示，不再适用容缺受理', authority: '丽水市文化和广电旅游体育局', validUntil: '2026-12-20', open: true,
}
const contractTerms = { contractNo: 'LSCG2026-118', name: '检测设备采购合同', goods: '食品快速检测设备 12 台', purchaser: { name: '丽水市市场监督管理局' }, supplier: { name: '丽水样例仪器有限公司' }, signedOn: '2026-09-01', endsOn: '2026-12-31', authority: '丽水市市场监督管理局' }
const signature = { signer: '张样例', hash: '6b8a2f0c4d1e97a35f60b2c8d4e1f7a90c3b5d7e8f1a2b4c6d8e0f2a4b6c8d0e', madeOn: '2026-11-20' }
const finding = { fulfilment: 'NOT', reasons: '到期后两次现场核查均未见消防验收材料。', unkept: '未在三十日内补齐消防验收材料。', consequence: '责令停止营业，不再适用容缺受理。' }
const personTerms = { ...terms, kindLabel: '证明事项型', matter: '公租房申请收入证明', content: '家庭成员及收入情况属实，愿意接受核查。', liability: '承诺不实的，依法终止办理、撤销行政决定', open: false, person: 'n1', validUntil: null }
const template = { bureau: 'b4', bureauName: '丽水市文化和广电旅游体育局', kind: 'incomplete-accepted', kindLabel: '容缺受理型', name: '民宿消防容缺承诺书', matters: ['民宿开业消防手续', '农家乐开业消防手续'], text: '农家乐、民宿开业消防承诺书\n{authority}：\n{subject}（{identity}）申请办理“{matter}”，承诺：{content}。\n违诺责任：{liability}。有效期{until}。公开类型：{disclosure}。\n承诺日期：{today}', hash: '0c4d1e97a35f60b2c8d4e1f7a90c3b5d7e8f1a2b4c6d8e0f2a4b6c8d0e6b8a2f', basis: '《丽水市民宿管理办法》（丽政发〔2026〕样1号）第八条', from: '2026-12-01', until: null }
const nodes = [{ number: 1, what: '第一批设备交付', due: '2026-10-15', state: 'DONE', note: '到货验收合格。' }, { number: 2, what: '第二批设备交付', due: '2026-12-05', state: 'OPEN', note: '' }, { number: 3, what: '安装调试和培训', due: '2026-12-31', state: 'OPEN', note: '' }]
const file = (id, kind, state, stateLabel, due, left, body) => ({
  id, kind, kindLabel: kind === 'contract' ? '合同履约' : '信用承诺', number: `${kind === 'contract' ? 'HT' : 'CN'}331100-2026-0000${id.slice(1)}`, title: kind === 'contract' ? '检测设备采购合同（LSCG2026-118）' : '容缺受理型：民宿开业消防手续', about: null, ...subject, state, stateLabel, applicantsTurn: state === 'DRAFTED', bureau: 'b4', bureauName: '文旅局', handler: null, due, left, certain: true, closed: false, openedAt: '2026-11-20T01:20:00Z', openedBy: '样例经办员', version: 2,
  queryCode: '7KQ4M2XP', attachments: [], documents: [], body, steps: [{ number: 1, step: 'open', label: '提交信用承诺', note: '', by: '样例经办员', bureau: '文旅局', due: null, at: '2026-11-20T01:20:00Z' }, { number: 2, step: 'sign', label: '在线签署承诺书', note: '企业在线签署，签署人：张样例', by: '张样例', bureau: null, due, at: '2026-11-20T02:05:00Z' }],
})
export const files = [
  file('p1', 'commitment', 'DRAFTED', '待签署', '2026-12-22', 22, { terms, byFirm: false }),
  file('p2', 'commitment', 'DUE', '临期待核查', '2026-12-20', 20, { terms, signature }),
  file('p3', 'commitment', 'JUDGED', '待第二人审核', '2026-12-04', 9, { terms, signature, finding }),
  { ...file('p7', 'commitment', 'RUNNING', '履行中', '2027-11-20', 250, { terms: personTerms, signature: { ...signature, signer: '承诺人本人' } }), title: '证明事项型：公租房申请收入证明', subjectCode: null, subjectName: null },
  { ...file('p8', 'commitment-template', 'PROPOSED', '待第二人审核', null, null, { terms: template }), kindLabel: '承诺书模板', number: 'MB331100-2026-000001', title: '容缺受理型：民宿消防容缺承诺书', subjectCode: null, subjectName: null, openedBy: '样例经办员' },
  file('p4', 'contract', 'RUNNING', '履约中', '2026-12-05', 9, { terms: contractTerms, nodes }),
]
export const find = (id) => files.find((one) => one.id === id)
export const text = { text: `信用承诺书（容缺受理型）\n丽水市文化和广电旅游体育局：\n${subject.subjectName}（统一社会信用代码 ${subject.subjectCode}）就“${terms.matter}”郑重承诺：\n一、所提供的材料和信息真实、合法、准确、完整；\n二、承诺内容：${terms.content.slice(0, -1)}；\n三、违诺责任：${terms.liability}；\n四、承诺有效期：自签署之日起至2026-12-20；\n五、公开类型：可向社会公开。\n承诺日期：2026-11-22`, hash: signature.hash }
export const kinds = [['incomplete-accepted', 2, '容缺受理型', 'Acceptance with papers missing'], ['voluntary', 6, '主动型', 'Voluntary commitment']].map(([id, number, zh, en]) => ({ id, number, label: { zh, en }, basis: '国办发〔2019〕35号', use: '申请材料部分欠缺，但承诺在规定期限内提供的，可先行受理、加快办理', begunBy: ['BUREAU', 'FIRM'], subjects: id === 'voluntary' ? ['ORGANISATION', 'INDIVIDUAL_BUSINESS'] : ['ORGANISATION', 'INDIVIDUAL_BUSINESS', 'NATURAL_PERSON'], text: text.text, liability: terms.liability }))
const promised = (id, state, stateLabel, more = {}) => ({ id, code: `3311002026112000000${id.slice(1)}`, kind: 'incomplete-accepted', kindLabel: '容缺受理型', ...subject, matter: terms.matter, content: terms.content, person: null, open: true, authorityName: terms.authority, begunOn: '2026-11-20', validUntil: '2026-12-20', checkOn: '2026-12-20', state, stateLabel, record: null, ...more })
export const promises = [promised('p1', 'DRAFTED', '待签署', { checkOn: null }), promised('p2', 'DUE', '临期待核查'), promised('p3', 'JUDGED', '待第二人审核'), promised('p7', 'RUNNING', '履行中', { kindLabel: '证明事项型', subjectCode: '', subjectName: '欧*例', person: 'n1', open: false, matter: personTerms.matter, validUntil: null, checkOn: '2027-11-20' }), promised('p5', 'FULFILLED', '已履行', { matter: '农家乐食品经营许可', subjectName: '遂昌样例农家乐' }), promised('p6', 'BROKEN', '未履行', { matter: '建设工程竣工资料补正', subjectName: '丽水样例建设有限公司', record: 'r1' })]
export const templates = [
  { id: 'p8', ...template, state: 'PROPOSED', stateLabel: '待第二人审核', inUse: false, proposedBy: '样例经办员', proposedAt: '2026-11-20T01:20:00Z' },
  { id: 'p9', ...template, name: '食品经营许可容缺承诺书', matters: ['农家乐食品经营许可'], basis: '《丽水市食品经营许可容缺受理办法》第五条', from: '2026-07-01', state: 'APPROVED', stateLabel: '已批准', inUse: true, proposedBy: '样例经办员', proposedAt: '2026-06-20T01:20:00Z' },
]
export const contracts = [{ id: 'p4', contractNo: contractTerms.contractNo, name: contractTerms.name, typeLabel: '行政合同', purchaserName: contractTerms.purchaser.name, subjectCode: '91331100MAFYH6GG70', subjectName: contractTerms.supplier.name, endsOn: '2026-12-31', nodes: 3, nodesOpen: 2, nextOn: '2026-12-05', state: 'RUNNING', stateLabel: '履约中', record: null }]
export const programmes = [
  { id: 'g1', title: '电动自行车安全隐患全链条整治', scope: '销售非标电动自行车、非法改装、违规充电', basis: '关于开展电动自行车安全隐患全链条整治行动的通知', documentNo: '丽安委〔2026〕9号', bureau: 'b4', bureauName: '丽水市市场监督管理局', beginsOn: '2026-07-01', endsOn: '2026-12-31', open: true, closedOn: null, summary: null, counts: { IN: 12, REMINDED: 8, TALKED: 5, MENDED: 21, UNMENDED: 1, RELEASED: 2 }, reminders: 37, talks: 9, overdue: 2, version: 4 },
  { id: 'g2', title: '民宿消防安全专项治理', scope: '未通过消防验收擅自开业', basis: '民宿消防安全专项治理方案', documentNo: '', bureau: null, bureauName: '', beginsOn: '2026-01-01', endsOn: '2026-06-30', open: false, closedOn: '2026-06-30', summary: '完成整改 34 家。', counts: { IN: 0, REMINDED: 0, TALKED: 0, MENDED: 34, UNMENDED: 1, RELEASED: 0 }, reminders: 35, talks: 6, overdue: 0, version: 9 },
]
const steps = [{ kind: 'REMINDER', label: '提示', heldOn: '2026-08-03', place: '', attendees: '', minutes: '书面提示停止销售非标车辆。', result: '', dueOn: '2026-09-14', by: '样例经办员', at: '2026-08-03T02:00:00Z' }, { kind: 'TALK', label: '约谈', heldOn: '2026-09-20', place: '市场监管局会议室', attendees: '张样例、李样例', minutes: '指出问题，宣讲标准。', result: '承诺三十日内下架全部非标车辆。', dueOn: '2026-11-09', by: '样例经办员', at: '2026-09-20T02:00:00Z' }]
export const subjects = [
  { id: 's1', code: '92331102MA2B1K9X3Y', name: '莲都区样例车行', reason: '两次被查处销售非标车辆', state: 'TALKED', stateLabel: '已约谈', dueOn: '2026-11-09', overdue: true, version: 3, steps },
  { id: 's2', code: '91331100MAFYH6GG70', name: '丽水样例车业有限公司', reason: '抽检不合格', state: 'REMINDED', stateLabel: '已提示', dueOn: '2026-12-21', overdue: false, version: 2, steps: steps.slice(0, 1) },
  { id: 's3', code: '93331123MA2A0Q4T6K', name: '遂昌样例商贸合作社', reason: '群众举报非法改装，经核实', state: 'IN', stateLabel: '待提示', dueOn: null, overdue: false, version: 1, steps: [] },
]
export const routes = (page, contains) => [
  ['GET', /^\/cases\/(p\d)$/, (url, id) => find(id)],
  ['GET', /^\/commitment-templates$/, () => ({ items: templates })],
  ['POST', /^\/commitment-templates$/, () => find('p8')],
  ['POST', /^\/commitment-templates\/(p\d)\/\w+$/, (url, id) => find(id)],
  ['GET', /^\/commitments\/kinds$/, () => ({ items: kinds })],
  ['GET', /^\/commitments$/, (url) => page(promises.filter((one) => contains(one.state, url.searchParams.get('state'))), url)],
  ['GET', /^\/contracts$/, (url) => page(contracts, url)],
  ['GET', /^\/commitments\/p\d\/text$/, () => text],
  ['POST', /^\/(?:commitments|contracts)$/, () => files[0]],
  ['POST', /^\/(?:commitments|contracts)\/(p\d)\/[\w-]+$/, (url, id) => find(id)],
  ['GET', /^\/rectification$/, () => ({ items: programmes })],
  ['GET', /^\/rectification\/(g\d)$/, (url, id) => programmes.find((one) => one.id === id)],
  ['GET', /^\/rectification\/g\d\/subjects$/, (url) => ({ items: subjects.filter((one) => contains(one.state, url.searchParams.get('state'))) })],
  ['POST', /^\/rectification\/g\d\/subjects$/, () => ({ added: 2, known: 1, refused: [{ line: 3, code: '91330000000000000X', reason: '主体库中没有这个统一社会信用代码的法人、非法人组织或个体工商户，请核对。' }] })],
  ['GET', /^\/rectification\/subjects\/(s\d)$/, (url, id) => subjects.find((one) => one.id === id)],
  ['POST', /^\/rectification\/subjects\/(s\d)\/steps$/, (url, id) => subjects.find((one) => one.id === id)],
]
