// Fixtures of lists and checks. For tests and development only; all subjects are fictitious.
const kind = (id, label, polarity, polarityLabel, more = {}) => ({
  id, label, levelLabel: '国家目录', polarity, polarityLabel, basis: '《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）', verified: polarity === 'MISCONDUCT', subjectKinds: ['INDIVIDUAL_BUSINESS', 'ORGANISATION'],
  term: 'P3Y', extension: null, publicity: 'ORGANISATIONS', decider: '作出行政处罚决定的市场监督管理部门', deciderRank: '县级以上', decidedHere: true, grounds: ['破坏公平竞争秩序、扰乱市场秩序的', '食品、药品、特种设备等领域危害群众身体健康和生命安全'],
  notice: { statementDays: 5, hearingDays: 5 }, warning: '列入期间，由有关部门按《全国失信惩戒措施基础清单》实施惩戒措施', listing: '依据生效文书提出，告知、听取陈述申辩，由他人复核后决定', removal: '期满自动移出；提前移出由当事人申请',
  remedy: '可以申请行政复议或者提起行政诉讼', conditions: ['列入期限届满', '列入所依据的文书被撤销', '经申请完成信用修复'], early: { after: 'P1Y', conditions: ['已自觉履行处罚决定中规定的义务'] }, entries: 3, ...more,
})
export const kinds = [
  kind('market-regulation-serious-dishonesty', '市场监督管理严重违法失信名单', 'MISCONDUCT', '失信惩戒'),
  kind('judgment-defaulters', '失信被执行人名单', 'MISCONDUCT', '失信惩戒', { decidedHere: false, decider: '执行法院', deciderRank: '人民法院', term: 'P2Y', entries: 18, verified: false }),
  kind('attention-list', '重点关注名单', 'WATCH', '重点关注', { term: 'P1Y', publicity: 'NONE', entries: 2 }),
  kind('red-list', '守信红名单', 'HONOUR', '守信激励', { term: 'P2Y', notice: null, early: null, entries: 41 }),
]
const entry = (id, list, polarity, subjectName, subjectCode, more = {}) => ({
  id, list, listLabel: kinds.find((one) => one.id === list).label, polarity, subjectKind: subjectName ? 'ORGANISATION' : 'NATURAL_PERSON', subjectCode, subjectName, reason: '多次销售假冒注册商标的商品，被处以较重罚款。', basis: '国家市场监督管理总局令第44号',
  authorityName: '丽水市市场监督管理局', documentNo: '丽水信列决〔2026〕3号', record: 'r1', caseFile: 'l3', listedOn: '2026-11-02', endsOn: '2029-11-02', repairableFrom: '2027-11-02', published: true, removed: null, ...more,
})
export const entries = [
  entry('e1', 'market-regulation-serious-dishonesty', 'MISCONDUCT', '莲都区样例五金商行', '92331102MA2B1K9X3Y'),
  entry('e2', 'judgment-defaulters', 'MISCONDUCT', '丽水样例建材有限公司', '91331100MAFYH6GG70', { caseFile: null, record: null, documentNo: '（2026）浙1102执100号', authorityName: '丽水市莲都区人民法院', reason: '有履行能力而拒不履行生效法律文书确定义务', listedOn: '2026-09-10', endsOn: '2028-09-10' }),
  entry('e3', 'judgment-defaulters', 'MISCONDUCT', null, null, { caseFile: null, documentNo: '（2026）浙1102执131号', authorityName: '丽水市莲都区人民法院', published: false }),
  entry('e4', 'red-list', 'HONOUR', '遂昌样例茶业专业合作社', '93331123MA2A0Q4T6K', { reason: '行业信用评价优良且获得表彰奖励', repairableFrom: null, endsOn: '2028-11-02' }),
]
const row = (id, kindId, state, stateLabel, left, more = {}) => ({
  id, kind: kindId, kindLabel: kindId === 'listing' ? '列入名单提议' : '移出名单申请', number: `${kindId === 'listing' ? 'LR' : 'YC'}331100-2026-0000${id.slice(1)}`, title: '拟列入“市场监督管理严重违法失信名单”（依据莲市监罚〔2026〕18号）',
  subjectCode: '92331102MA2B1K9X3Y', subjectName: '莲都区样例五金商行', state, stateLabel, about: null, bureau: null, bureauName: null, handler: null, certain: true, openedBy: '样例经办员', due: left === null ? null : '2026-11-27', left, openedAt: '2026-11-20T01:20:00Z', closed: false, version: 2, ...more,
})
export const cases = [row('l1', 'listing', 'NOTICED', '已告知，陈述申辩期', 5), row('l3', 'listing', 'STATED', '已陈述申辩，待决定', 2), row('l4', 'listing', 'PROPOSED', '待告知', -3), row('l5', 'list-removal', 'ASKED', '待审核移出', 14, { title: '申请移出“市场监督管理严重违法失信名单”（丽水信列决〔2026〕3号）' })]
const proposal = { list: 'market-regulation-serious-dishonesty', listLabel: '市场监督管理严重违法失信名单', record: 'r1', title: '行政处罚决定书', documentNo: '莲市监罚〔2026〕18号', authority: '莲都区市场监督管理局', ground: '破坏公平竞争秩序、扰乱市场秩序的', reason: '多次销售假冒注册商标的商品，被处以较重罚款。' }
export const view = (id) => {
  const found = cases.find((one) => one.id === id)
  return found && {
    ...found, queryCode: '7KQ4M2XP', attachments: [], body: found.kind === 'listing' ? { proposal, ...(found.state === 'STATED' ? { statement: { text: '罚款已缴清，货物已下架，请求从轻。', hearingWanted: false } } : {}) } : { about: { entry: 'e1', listLabel: proposal.listLabel, documentNo: '丽水信列决〔2026〕3号', cause: 'REPAIR', why: '罚款已缴清，假冒商品已销毁，附缴款凭证。' } },
    steps: [{ number: 1, step: 'open', label: '提交列入名单提议', note: proposal.reason, by: '样例经办员', bureau: null, due: null, at: '2026-11-20T01:20:00Z' }, { number: 2, step: 'notice', label: '告知事由、依据和权利', note: '', by: '样例经办员', bureau: null, due: '2026-11-27', at: '2026-11-20T02:05:00Z' }],
    documents: [{ id: 'd1', kind: 'listing-notice', number: '丽水信列告〔2026〕7号', title: '拟列入名单告知书', issuedBy: '样例经办员', issuedAt: '2026-11-20T02:05:00Z' }],
  }
}
export const paper = { number: '丽水信列告〔2026〕7号', title: '拟列入名单告知书', body: '莲都区样例五金商行：\n　　现就拟将你（单位）列入“市场监督管理严重违法失信名单”一事告知如下。\n　　一、事由：破坏公平竞争秩序、扰乱市场秩序的。\n　　二、依据：《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）。' }
const line = (measure, label, kindLabel, effect) => ({
  measure, label, kindLabel, effect, edition: '全国失信惩戒措施基础清单（2024年版）', bodies: ['招标人'], basis: ['《中华人民共和国招标投标法》第五十三条、第五十四条'], verified: false, until: '2028-09-10',
  because: { listLabel: '失信被执行人名单', polarity: 'MISCONDUCT', documentNo: '（2026）浙1102执100号', authority: '丽水市莲都区人民法院', listedOn: '2026-09-10', endsOn: '2028-09-10' },
})
export const check = {
  id: 'k1', outcome: 'RESTRICTED', outcomeLabel: '有限制措施', subjectCode: '91331100MAFYH6GG70', subjectName: '丽水样例建材有限公司', matter: 'BIDDING', matterLabel: '招标投标', purpose: '某道路工程投标资格审查', checkedOn: '2026-11-22', checkedAt: '2026-11-22T02:30:00Z',
  answer: { restrictions: [line('bid-exclusion', '限制参加招标投标', '依法减损权益或增加义务', '依法限制参加依法必须进行招标的项目投标')], incentives: [], withheld: [], noted: [], candidates: [] },
  receipt: { number: 'HC-2-18', digest: '9f1c3a77be20d45f8a6611c0de42a9b7', signature: '3045…', algorithm: 'SM2withSM3' },
}
export const checks = [check, { ...check, id: 'k2', outcome: 'CLEAR', outcomeLabel: '未见奖惩信息', subjectName: '遂昌样例茶业专业合作社', subjectCode: '93331123MA2A0Q4T6K', answer: { restrictions: [], incentives: [], withheld: [], noted: [], candidates: [] }, receipt: { ...check.receipt, number: 'HC-2-17' } }]
