// Fixtures of archives of whole places. For tests and development only; everything is fictitious.
const digest = (seed) => Array.from({ length: 64 }, (_, at) => ((seed * 7 + at * 11) % 16).toString(16)).join('')
const summary = {
  origin: { slug: 'suichang', name: '遂昌县公共信用信息平台', kind: 'COUNTY', divisionCode: '331123', parent: 'lishui' }, product: '1.0.0', schema: '0099', day: '2026-11-20', files: 214, rows: 482913,
  audit: { seals: 61, lines: 20418, waiting: 3, head: digest(3), broken: null }, uses: { items: ['administrative-permit@1', 'administrative-penalty@1'], plugins: [] },
  documents: [{ table: 'case_attachment', count: 812, bytes: 412000000 }, { table: 'report_file', count: 1330, bytes: 98000000 }],
  members: [{ username: 'suichang-admin', name: '样例管理员', role: 'CITY_ADMINISTRATOR', bureau: null }, { username: 'suichang-clerk', name: '样例经办员', role: 'BUREAU_CLERK', bureau: '遂昌县市场监督管理局' }],
}
const asked = { tenant: 'lishui', name: '丽水市公共信用信息平台', askedBy: '样例管理员', finishedAt: null, expiresOn: null, fileName: null, size: null, digest: null, summary: null, trouble: null, downloads: 0, step: '', done: 0, total: 0 }
const exported = [
  { ...asked, id: 'e1', state: 'RUNNING', askedAt: '2026-11-22T02:00:00Z', step: 'record', done: 41, total: 92 },
  { ...asked, id: 'e2', tenant: 'suichang', name: '遂昌县公共信用信息平台', state: 'DONE', askedAt: '2026-11-20T02:00:00Z', finishedAt: '2026-11-20T02:04:00Z', expiresOn: '2026-11-27', fileName: 'suichang-2026-11-20.xinheng.zip', size: 184000000, digest: digest(5), summary, downloads: 1 },
  { ...asked, id: 'e3', state: 'FAILED', askedAt: '2026-11-18T02:00:00Z', trouble: '该地区仍有 2 项后台工作未完成（报送、批量评价或后续处理），未能导出。请待其完成后重新申请。' },
]
const line = (table, rows, seed) => ({ table, archived: rows, here: rows, digest: digest(seed), same: true })
const reconciliation = { tables: [line('record', 128431, 1), line('record_name', 131002, 2), line('public_record', 120933, 4), line('case_file', 2210, 6), line('case_attachment', 812, 7), line('report', 1330, 8), line('article', 96, 9), line('consent', 0, 10)], documents: summary.documents.map((one) => ({ archived: one, here: one })), subjects: 45120, mappedSubjects: 3811, formerLines: 20421 }
const handed = { fileName: 'suichang-2026-11-20.xinheng.zip', size: 184000000, digest: digest(5), signer: '8C1F 02AB 77E0 4D19 5A3C 90F2 61B7 DE48', problems: [], notices: [], summary, tenant: null, step: '', done: 0, total: 0, handedBy: '样例运营员', handedAt: '2026-11-21T02:00:00Z', finishedAt: null, expiresOn: '2026-11-28', reconciliation: null, trouble: null }
const imported = [
  { ...handed, id: 'i1', state: 'VERIFIED', notices: ['本平台没有安装插件“agriculture”，导入前请先安装。'] },
  { ...handed, id: 'i2', state: 'RUNNING', tenant: 'suichang-2', step: 'grade', done: 30, total: 92 },
  { ...handed, id: 'i3', state: 'DONE', tenant: 'suichang', finishedAt: '2026-11-21T02:09:00Z', reconciliation },
]
const refused = { ...handed, id: null, state: 'REFUSED', problems: [{ entry: 'tables/record.copy', finding: '校验和（SM3）与清单不符，文件被改动过。' }] }
export const archiveRoutes = [
  ['GET', /^\/archives\/key$/, () => ({ key: `04${digest(2)}${digest(9)}`, fingerprint: '3B7E 91D0 4CF2 A865 0E19 7D34 B2C8 5F60' })],
  ['GET', /^\/archives\/exports$/, () => ({ items: exported })],
  ['POST', /^\/archives\/exports$/, () => exported[0]],
  ['GET', /^\/archives\/imports$/, () => ({ items: imported })],
  ['POST', /^\/archives\/imports$/, (url) => (url.searchParams.get('name')?.includes('changed') ? refused : imported[0])],
  ['POST', /^\/archives\/imports\/i\d\/begin$/, () => imported[1]],
  ['GET', /^\/archives\/former-chains$/, () => ({ items: [{ number: 1, archive: digest(5), tenant: 'lishui-old', day: '2026-03-01', arrivedAt: '2026-03-02T02:00:00Z', signer: handed.signer, seals: 61, lines: 20421, head: digest(3) }] })],
  ['GET', /^\/archives\/former-chains\/\w+\/verify$/, () => ({ seals: 61, lines: 20421, head: digest(3), broken: null })],
]
