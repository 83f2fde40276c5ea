// Fixtures of consents and institutions. For tests and development only; all names are fictitious.
const label = (zh, en) => ({ zh, en })
const scopes = [
  { id: 'basics', label: label('基本信息（登记注册）', 'Basic facts'), text: '名称、统一社会信用代码、主体类别、曾用名和已公示的登记注册信息。', unpublished: false },
  { id: 'permits', label: label('行政许可', 'Permits'), text: '已公示的行政许可决定。', unpublished: false },
  { id: 'penalties', label: label('行政处罚（仅已公示的）', 'Penalties (published only)'), text: '公示期内的行政处罚决定；不予公示、已停止公示和已修复的不在其内。', unpublished: false },
  { id: 'honours', label: label('诚实守信荣誉和红名单', 'Honours and lists of honour'), text: '已公示的荣誉和红名单记录。', unpublished: false },
  { id: 'lists', label: label('严重失信主体名单和异常名录', 'Lists of misconduct and abnormal operation'), text: '查询当日在列且已公示的名单记录。', unpublished: false },
  { id: 'grades', label: label('信用评价等级', 'Grades'), text: '各项行业信用评价最近一次发布的等级（含未向社会公布的），不含评分。', unpublished: true },
  { id: 'commitments', label: label('信用承诺和合同履约', 'Commitments and contracts'), text: '本单位信用承诺、合同履约的认定信息，含未向社会公示的。', unpublished: true },
]
const named = (...ids) => ids.map((id) => { const one = scopes.find((each) => each.id === id); return { id, label: one.label } })
const purposes = [{ id: 'credit-assessment', label: label('融资授信评估', 'Assessment for credit') }, { id: 'post-loan', label: label('贷后风险管理', 'Monitoring of a running loan') }, { id: 'guarantee', label: label('融资担保审查', 'Review for a guarantee') }]
const institutions = [
  { id: 'i1', code: '91331100MA2E0B1N4K', name: '样例银行丽水分行', kind: 'BANK', kindLabel: '银行业金融机构', suspended: false, suspendedBecause: null, openedAt: '2026-03-02T02:00:00Z', openedBy: '样例管理员' },
  { id: 'i2', code: '91331100MA2E0C2P7X', name: '样例融资担保有限公司', kind: 'GUARANTEE', kindLabel: '融资担保机构', suspended: false, suspendedBecause: null, openedAt: '2026-05-18T02:00:00Z', openedBy: '样例管理员' },
  { id: 'i3', code: '91331100MA2E0D3Q1M', name: '样例小额贷款有限公司', kind: 'MICROLOAN', kindLabel: '小额贷款公司', suspended: true, suspendedBecause: '查询协议到期，续签办理中。', openedAt: '2025-11-06T02:00:00Z', openedBy: '样例管理员' },
]
const figures = { items: [
  { institution: 'i1', name: '样例银行丽水分行', active: 412, revoked: 37, expired: 128, answered: 1986, refused: 14 },
  { institution: 'i2', name: '样例融资担保有限公司', active: 56, revoked: 4, expired: 9, answered: 173, refused: 2 },
  { institution: 'i3', name: '样例小额贷款有限公司', active: 12, revoked: 6, expired: 31, answered: 88, refused: 41 },
] }
const hash = '6b8a2f0c4d1e97a35f60b2c8d4e1f7a90c3b5d7e8f1a2b4c6d8e0f2a4b6c8d0e'
const words = (firm) => ['信用信息查询授权书', `授权单位：${firm.name}（统一社会信用代码 ${firm.code}）`, '被授权机构：样例银行丽水分行（统一社会信用代码 91331100MA2E0B1N4K）', '授权单位自愿授权上述机构向丽水市查询本单位的公共信用信息，内容如下：', '一、授权范围', ...scopes.slice(1, 3).map((one, at) => `（${at + 1}）${one.label.zh}：${one.text}`), '二、授权用途：融资授信评估（流动资金贷款）。', '三、授权期限：自2026-11-22起至2027-05-31止（含当日）。', '四、双方的权利和义务', '（1）被授权机构只能在授权期限内，为上述用途查询上述范围的信息；不得超出用途使用，不得转授权，不得向第三方提供。', '（2）授权单位可以随时在信用平台撤回授权，撤回即时生效，此前已经依授权完成的查询不受影响。', '（3）每一次查询（包括被拒绝的查询）都会记录，授权单位可以随时查看。', '依据：《加强信用信息共享应用促进中小微企业融资实施方案》（国办发〔2021〕52号）。', '授权日期：2026-11-22'].join('\n')
const consent = (id, number, place, ids, more = {}) => ({ id, number: `SQ331100-2026-0000${number}`, institution: place.id, institutionCode: place.code, institutionName: place.name, scopes: named(...ids), purpose: 'credit-assessment', purposeLabel: '融资授信评估', note: '流动资金贷款', grantedOn: '2026-11-02', until: '2027-05-31', state: 'ACTIVE', stateLabel: '有效', statement: null, hash, signer: '张样例', signedAt: '2026-11-02T02:05:00Z', revoked: null, asked: { answered: 3, refused: 1, last: '2026-11-20T06:12:00Z' }, ...more })
const consents = [
  consent('k1', 3, institutions[0], ['basics', 'permits', 'penalties', 'grades']),
  consent('k2', 2, institutions[1], ['permits', 'penalties', 'lists', 'commitments'], { purpose: 'guarantee', purposeLabel: '融资担保审查', note: null, grantedOn: '2026-06-01', state: 'REVOKED', revoked: { at: '2026-09-18T08:30:00Z', because: '担保已解除。' }, asked: { answered: 5, refused: 0, last: '2026-08-30T02:00:00Z' } }),
  consent('k3', 1, institutions[0], ['penalties'], { grantedOn: '2025-05-01', until: '2026-04-30', note: null, state: 'EXPIRED', asked: { answered: 0, refused: 0, last: null } }),
]
const query = (number, outcome, entries, more = {}) => ({ id: `y${number}`, consent: 'k1', consentNumber: consents[0].number, institutionName: institutions[0].name, purpose: 'credit-assessment', purposeLabel: '融资授信评估', note: '授信申请2026-0318', outcome, outcomeLabel: '', scopes: named('permits', 'penalties'), entries, answerHash: outcome === 'ANSWERED' ? hash : null, askedAt: `2026-11-${10 + number}T06:12:00Z`, receipt: { number: `SC-2-${number}`, digest: hash, previous: hash, content: `授权查询回执 SC-2-${number}\n授权 ${consents[0].number}\n主体 91331100MAFYH6GG70 丽水样例仪器有限公司\n机构 ${institutions[0].code} ${institutions[0].name}\n用途 融资授信评估：授信申请2026-0318\n范围 permits、penalties\n结论 ${outcome === 'ANSWERED' ? `已答复，共${entries}条` : '拒绝'}`, signature: '3045022100b3d1f06a7c5e4f2019a8b7c6d5e4f30211223344556677889900aabbccddeeff02203344556677889900aabbccddeeff00112233445566778899aabbccddeeff0011', algorithm: 'SM2withSM3' }, ...more })
const queries = [
  query(10, 'CONSENT_NOT_YOURS', 0, { institutionName: institutions[2].name, note: '贷前调查' }),
  query(9, 'ANSWERED', 4),
  query(6, 'CONSENT_PURPOSE_DIFFERS', 0, { purposeLabel: '贷后风险管理', note: '季度检查' }),
  query(2, 'ANSWERED', 4),
]
/** @param firm the subject the firm's log-in stands for */
export const consentRoutes = (page, firm) => [
  ['GET', /^\/institutions$/, () => ({ items: institutions, next: null })],
  ['POST', /^\/institutions$/, () => institutions[0]],
  ['POST', /^\/institutions\/(i\d)\/(?:suspend|resume)$/, (url, id) => institutions.find((one) => one.id === id)],
  ['GET', /^\/consents\/law$/, () => ({ scopes, purposes, institutions: institutions.filter((one) => !one.suspended), basis: '《加强信用信息共享应用促进中小微企业融资实施方案》（国办发〔2021〕52号）', verified: false, longestUntil: '2028-11-22', longestBasis: '国办发〔2021〕52号' })],
  ['POST', /^\/consents\/preview$/, () => ({ text: words(firm), hash })],
  ['POST', /^\/consents$/, () => ({ ...consents[0], statement: words(firm) })],
  ['GET', /^\/consents$/, (url) => page(consents, url)],
  ['GET', /^\/consents\/queries$/, (url) => page(queries.filter((one) => !url.searchParams.get('consent') || one.consent === url.searchParams.get('consent')), url)],
  ['GET', /^\/consents\/figures$/, () => figures],
  ['GET', /^\/consents\/verify$/, () => ({ receipts: 2304, broken: null })],
  ['GET', /^\/consents\/(k\d)$/, (url, id) => { const one = consents.find((each) => each.id === id); return one && { ...one, statement: words(firm) } }],
  ['POST', /^\/consents\/(k\d)\/revoke$/, (url, id) => consents.find((one) => one.id === id)],
]
