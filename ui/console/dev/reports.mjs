// Fixtures of credit reports. For tests and development only; all subjects are fictitious.
const label = (zh, en) => ({ zh, en })
const choices = {
  forms: [
    { id: 'credit-file-report', label: label('公共信用信息报告', 'Public credit report'), title: '公共信用信息报告', basis: '《公共信用信息报告标准（2021年版）》报告内容', verified: false, unpublished: false, period: false, recipient: false, sections: [] },
    { id: 'no-violation-report', label: label('专项信用报告（代替无违法违规证明）', 'Special report in place of a certificate of no violations'), title: '专项信用报告（替代有无违法违规记录证明）', basis: '发改财金〔2025〕565号', verified: false, unpublished: true, period: true, recipient: true, sections: [] },
  ],
  purposes: [{ id: 'bidding', label: label('项目招投标', 'Bidding') }, { id: 'listing', label: label('上市、再融资、并购重组、发债', 'Going public') }, { id: 'loan', label: label('贷款', 'Loans') }],
}
const report = (id, subjectName, subjectCode, more = {}) => ({
  id, number: `XB331100-2026-00000${id.slice(1)}`, form: 'credit-file-report', formLabel: '公共信用信息报告', scope: 'PUBLIC', scopeLabel: '社会公开信息', subjectCode, subjectName, purpose: 'bidding', purposeLabel: '项目招投标', note: null, recipient: null, from: null, until: null, entries: 6, hash: '6b8a2f0c4d1e97a35f60b2c8d4e1f7a90c3b5d7e8f1a2b4c6d8e0f2a4b6c8d0e', issuedAt: '2026-11-20T02:05:00Z', issuedByName: '样例经办员', byFirm: false, revoked: null, ...more,
})
const reports = [
  report('q1', '丽水样例仪器有限公司', '91331100MAFYH6GG70', { form: 'no-violation-report', formLabel: '专项信用报告（代替无违法违规证明）', scope: 'PURPOSE', scopeLabel: '依职责查询', purposeLabel: '上市、再融资、并购重组、发债', recipient: '样例证券交易所', from: '2023-01-01', until: '2026-10-31', revoked: { at: '2026-11-21T03:00:00Z', because: '所载信息（丽市监处罚〔2026〕12号）已修复。' } }),
  report('q2', '莲都区样例民宿', '92331102MA2B1K9X3Y'),
  report('q3', '遂昌样例商贸合作社', '93331123MA2A0Q4T6K', { scope: 'OWN', scopeLabel: '本单位自行查询', byFirm: true, purposeLabel: '贷款', recipient: '样例银行丽水分行', issuedByName: '张样例' }),
]
const content = (one) => ({
  verification: { address: `http://lishui.localhost:8080/services/report?number=${one.number}&code=7KQ4M2XPABCDEFGHJKLM`, code: '7KQ4M2XPABCDEFGHJKLM' },
  sections: [['basics', '基本信息', 0], ['administration', '行政管理信息', 5], ['honesty', '诚实守信相关荣誉信息', 1], ['serious', '严重失信主体名单信息', 0]].map(([id, name, count]) => ({ id, label: name, takes: true, entries: Array.from({ length: count }, (_, index) => ({ kind: 'RECORD', title: id === 'honesty' ? '纳税信用A级' : '行政许可决定书', documentNo: `莲许〔2026〕${index + 1}号`, authority: '莲都区市场监督管理局', on: '2026-06-02', marks: [], lines: [] })) })),
})
const batches = [
  { id: 'w1', fileName: '招标投标人名单.xlsx', formLabel: '公共信用信息报告', purposeLabel: '项目招投标', rows: 120, issued: 64, printed: 60, refused: 2, finished: false, askedByName: '样例经办员', askedAt: '2026-11-22T02:00:00Z', finishedAt: null },
  { id: 'w2', fileName: '评优企业.csv', formLabel: '公共信用信息报告', purposeLabel: '评优评级', rows: 36, issued: 35, printed: 35, refused: 1, finished: true, askedByName: '样例经办员', askedAt: '2026-11-18T02:00:00Z', finishedAt: '2026-11-18T02:01:10Z' },
]
const rows = [
  { line: 2, asked: '91331100MAFYH6GG70', report: 'q1', number: 'XB331100-2026-000001', subjectName: '丽水样例仪器有限公司', printed: true, problem: null },
  { line: 3, asked: '9133', report: null, number: null, subjectName: null, printed: false, problem: '统一社会信用代码不正确：应为18位，现为4位。' },
]
const full = (id) => { const one = reports.find((each) => each.id === id); return one && { ...one, content: content(one) } }
export const reportRoutes = (page, contains) => [
  ['GET', /^\/reports\/forms$/, () => choices],
  ['GET', /^\/reports$/, (url) => page(reports.filter((one) => contains(one.number + one.subjectCode + one.subjectName, url.searchParams.get('q')) && (!url.searchParams.get('revoked') || String(one.revoked !== null) === url.searchParams.get('revoked'))), url)],
  ['POST', /^\/reports$/, () => full('q2')],
  ['GET', /^\/reports\/(q\d)$/, (url, id) => full(id)],
  ['POST', /^\/reports\/(q\d)\/revoke$/, (url, id) => full(id)],
  ['GET', /^\/reports\/q\d\/downloads$/, () => ({ items: [{ id: 'd1', form: 'PDF', byName: '样例经办员', at: '2026-11-20T02:06:00Z' }] })],
  ['GET', /^\/report-batches$/, () => ({ items: batches })],
  ['POST', /^\/report-batches$/, () => batches[0]],
  ['GET', /^\/report-batches\/w\d\/rows$/, (url) => page(rows, url)],
]
