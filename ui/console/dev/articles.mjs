// Fixtures of portal articles in every state. For tests and development only; all numbers are made up.
const html = '<p>信用修复是失信主体的<strong>法定权利</strong>。</p><h2>一、谁可以申请</h2><ol><li>已履行行政处罚决定规定的义务；</li><li>已达到最短公示期限；</li><li>作出信用承诺。</li></ol><h2>二、办理时限</h2><table><thead><tr><th>环节</th><th>时限</th></tr></thead><tbody><tr><td>受理</td><td>3个工作日</td></tr><tr><td>部门答复</td><td>10个工作日</td></tr></tbody></table><blockquote><p>修复完成后，认定单位与平台同步停止公示。</p></blockquote>'
const body = '信用修复是失信主体的**法定权利**。\n\n# 一、谁可以申请\n\n1. 已履行行政处罚决定规定的义务；\n2. 已达到最短公示期限；\n3. 作出信用承诺。\n\n# 二、办理时限\n\n|环节|时限|\n|---|---|\n|受理|3个工作日|\n|部门答复|10个工作日|\n\n> 修复完成后，认定单位与平台同步停止公示。'
const word = { kind: 'WORD', kindLabel: '敏感词', field: 'title', line: 1, excerpt: '从“黑名单”到严重失信主体名单', word: '黑名单', reason: '已不使用的信用名词：请改用“严重失信主体名单”“失信被执行人”“守信激励对象”等现行规范名称；引用文件原文的请在理由中写明。', basis: '《关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》（国办发〔2020〕49号）第四条至第七条', blocks: false }
const mobile = { kind: 'MOBILE', kindLabel: '手机号码', field: 'body', line: 3, excerpt: '…有意参加的企业请联系139******34报名。', word: '139******34', reason: '手机号码属于个人信息，不得公开。请改用单位的固定电话。', basis: '《中华人民共和国个人信息保护法》第二十五条', blocks: true }
const steps = [{ label: '起草', note: '', byName: '样例经办员', at: '2026-11-18T01:20:00Z' }, { label: '提交审核', note: '', byName: '样例经办员', at: '2026-11-18T02:05:00Z' }]
const article = (id, shelf, title, state, more = {}) => ({
  id, row: { id, shelf, title, source: '丽水市信用办', state, bureauName: id === 'a5' ? null : '市市场监督管理局', begunByName: '样例经办员', begunOn: '2026-11-18', issuedOn: '2026-11-16', publishedOn: state === 'PUBLISHED' ? '2026-11-20' : null },
  summary: '哪些失信信息可以申请修复、需要什么材料、多久办结。', body, html, documentNo: null, heldOn: null, place: null, attend: null, publishedByName: null, publishedBecause: null, withdrawnOn: null, withdrawnBecause: null, findings: [], own: false, editable: true, attachments: [], steps, version: 2, ...more,
})
const all = [
  article('a1', 'POLICY', '《信用修复管理办法》解读（样例）', 'SUBMITTED'),
  article('a2', 'NEWS', '从“黑名单”到严重失信主体名单（样例）', 'SUBMITTED', { findings: [word, mobile] }),
  article('a3', 'NEWS', '从“黑名单”到严重失信主体名单（更正，样例）', 'SUBMITTED', { findings: [word] }),
  article('a4', 'TRAINING', '信用修复政策培训（样例）', 'DRAFT', { own: true, heldOn: '2026-12-08', place: '市民中心三楼', attend: '上午九点，电话0578-2091234报名' }),
  article('a5', 'CASES', '民宿主动修复信用获得贷款（样例）', 'PUBLISHED', { steps: [...steps, { label: '发布', note: '', byName: '样例管理员', at: '2026-11-20T02:05:00Z' }] }),
  article('a6', 'POLICY', '信用承诺实施办法（样例）', 'WITHDRAWN', { withdrawnOn: '2026-11-21', withdrawnBecause: '文件已废止。' }),
]
const find = (id) => all.find((one) => one.id === id)

export const articleRoutes = (page, contains) => [
  ['GET', /^\/articles$/, (url) => page(all.map((one) => one.row).filter((row) => contains(row.shelf, url.searchParams.get('shelf')) && contains(row.state, url.searchParams.get('state')) && contains(row.title, url.searchParams.get('q'))), url)],
  ['GET', /^\/articles\/(a\d)$/, (url, id) => find(id)],
  ['POST', /^\/articles\/preview$/, () => ({ html, findings: [mobile] })],
  ['POST', /^\/articles$/, () => find('a4')],
  ['PUT', /^\/articles\/(a\d)$/, (url, id) => find(id)],
  ['POST', /^\/articles\/(a\d)\/\w+$/, (url, id) => find(id)],
]
