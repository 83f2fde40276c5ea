const next = (page) => page.getByRole('button', { name: '下一步' }).click()
/** Fills the first steps of opening a place, up to the one with this number (1: place … 8: confirm). */
async function openTo(page, step) {
  await page.getByRole('combobox', { name: '行政区划代码' }).click()
  await page.keyboard.type('suichang')
  await page.getByRole('option', { name: /遂昌县/ }).click()
  for (let at = 1; at < step; at += 1) {
    if (at === 4) {
      await page.getByLabel('姓名').fill('样例管理员')
      await page.getByLabel('登录名').fill('suichang-admin')
      await page.getByLabel('电子邮箱').fill('admin@example.org')
    }
    if (at === 5) await page.getByRole('button', { name: /暂不开通/ }).click()
    if (at === 7) await page.getByText('农业农村', { exact: true }).click()
    await next(page)
  }
}
// One entry a page: who looks, where, and what they do before the picture is taken.
export const journeys = [
  { name: 'choose', path: '/?all=1' },
  { name: 'tasks', path: '/t/lishui/tasks', large: true, phone: true },
  { name: 'tasks-clerk', path: '/t/lishui/tasks', as: 'clerk' },
  { name: 'tasks-guangzhou', path: '/t/guangzhou/refused' },
  { name: 'archives', path: '/t/lishui/archives', large: true },
  { name: 'archives-result', path: '/t/lishui/archives', act: (page) => page.getByRole('button', { name: '查看核对结果' }).click() },
  { name: 'archives-ask', path: '/t/lishui/archives', act: (page) => page.getByRole('button', { name: '申请导出' }).click() },
  { name: 'archives-begin', path: '/t/lishui/archives', act: (page) => page.getByRole('button', { name: '开始导入' }).click() },
  { name: 'intake', path: '/t/lishui/intake', large: true },
  {
    name: 'intake-live', path: '/t/lishui/intake',
    act: async (page) => {
      await page.setInputFiles('input[type=file]', { name: '行政处罚.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
      await page.getByRole('button', { name: '开始上报' }).click()
      await page.getByText('正在逐行核验').waitFor()
      await page.waitForTimeout(1500)
    },
  },
  { name: 'intake-result', path: '/t/lishui/intake/batches/x1', large: true },
  { name: 'intake-failed', path: '/t/lishui/intake/batches/x3' },
  { name: 'timeliness', path: '/t/lishui/timeliness' },
  { name: 'programmes', path: '/t/lishui/programmes', large: true },
  { name: 'articles', path: '/t/lishui/articles', large: true },
  { name: 'article', path: '/t/lishui/articles/a1', large: true },
  { name: 'article-found', path: '/t/lishui/articles/a2' },
  { name: 'article-publish', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/articles/a3', act: async (page) => { await page.getByRole('button', { name: '发布', exact: true }).click(); await page.getByText('请逐处核对').waitFor() } },
  { name: 'article-edit', path: '/t/lishui/articles/a4/edit', large: true, act: async (page) => { await page.getByRole('button', { name: '预览和检查' }).click(); await page.getByText('正文第 3 行').waitFor() } },
  { name: 'figures', path: '/t/lishui/figures?month=2026-11', large: true },
  { name: 'bulletins', path: '/t/lishui/bulletins' },
  { name: 'bulletins-make', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/bulletins', act: async (page) => { await page.getByRole('button', { name: '印发通报' }).click(); await page.getByText('另出一版，原来的保留').waitFor() } },
  { name: 'indicators', path: '/t/lishui/indicators', large: true },
  { name: 'indicators-enter', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/indicators', act: async (page) => { await page.getByRole('row', { name: '公共信用信息年查询量' }).getByRole('button', { name: '填报' }).click(); await page.getByText('此前填报').waitFor() } },
  { name: 'indicators-give', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/indicators', act: async (page) => { await page.getByRole('button', { name: '派任务' }).first().click(); await page.getByText('派整改任务').waitFor() } },
  { name: 'figures-days', path: '/t/lishui/figures?month=2026-11&figure=repair-days' },
  { name: 'figures-state', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/figures?month=2026-11', as: 'clerk', act: async (page) => { await page.getByRole('button', { name: '申报决定数' }).click(); await page.getByText('填写本部门当月').waitFor() } },
  { name: 'records', path: '/t/lishui/records', large: true, phone: true },
  { name: 'records-columns', path: '/t/lishui/records?state=HELD&cols=subject%2Cdocument%2Cstate%2CholdReason', act: async (page) => { await page.getByRole('button', { name: '显示列' }).click(); await page.getByText('恢复默认列').waitFor() } },
  { name: 'records-view', path: '/t/lishui/records?item=administrative-penalty&state=HELD', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '保存筛选' }).click(); await page.getByRole('textbox', { name: '方案名称' }).fill('待核实的处罚') } },
  { name: 'cases-turn', path: '/t/lishui/cases?turn=true' },
  { name: 'search', path: '/t/lishui/tasks', phone: true, act: async (page) => { await page.keyboard.press('Control+k'); await page.getByRole('combobox').fill('丽水'); await page.locator('#find-list').getByText('信用主体', { exact: true }).waitFor(); await page.keyboard.press('ArrowDown') } },
  { name: 'notices', path: '/t/lishui/tasks', phone: true, except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: /通知/ }).click(); await page.getByText('临期').waitFor() } },
  { name: 'firm-notices', as: 'firm', path: '/t/lishui/own-file', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: /通知/ }).click(); await page.locator('.el-drawer').getByText('授权查询').waitFor() } },
  { name: 'keys', path: '/t/lishui/records', act: async (page) => { await page.keyboard.press('Shift+?'); await page.getByText('关闭对话框或抽屉').waitFor() } },
  { name: 'record-drawer', path: '/t/lishui/records?record=r2' },
  // Element Plus draws the head of drawer and dialog as <header> each; both are modal, so a reader meets one.
  { name: 'record-release', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/records?record=r2', act: async (page) => { await page.getByRole('button', { name: '恢复公示' }).click(); await page.getByRole('textbox', { name: '理由' }).fill('已删去手机号码') } },
  { name: 'subjects', path: '/t/lishui/subjects' },
  { name: 'subject', path: '/t/lishui/subjects/91331100MAFYH6GG70', large: true },
  { name: 'grades', path: '/t/lishui/subjects/91331100MAFYH6GG70/grades' },
  { name: 'grade-runs', path: '/t/lishui/grade-runs' },
  { name: 'grade-run', path: '/t/lishui/grade-runs/g1' },
  { name: 'person', path: '/t/lishui/persons/p1/grades' },
  { name: 'person-grades', path: '/t/lishui/persons/p1/grades?purpose=INCENTIVE', act: async (page) => { await page.getByText('服务和技能良好').first().waitFor() } },
  { name: 'person-find', path: '/t/lishui/persons' },
  { name: 'cases', path: '/t/lishui/cases', large: true, phone: true },
  { name: 'case', path: '/t/lishui/cases/c1', act: async (page) => { await page.getByText('不予受理').first().click() } },
  { name: 'case-conclude', path: '/t/lishui/cases/c3', act: async (page) => { await page.getByText('异议成立', { exact: true }).click() } },
  { name: 'case-grade', path: '/t/lishui/cases/c4' },
  { name: 'case-document', path: '/t/lishui/cases/c3', act: async (page) => { await page.getByRole('button', { name: '异议申请受理通知书' }).click() } },
  { name: 'objection-file', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/records?record=r1', act: async (page) => { await page.getByRole('button', { name: '提出异议' }).click() } },
  { name: 'grades-improve', large: true, path: '/t/lishui/subjects/91331100MAFYH6GG70/grades', act: async (page) => { await page.getByRole('button', { name: '如何提升等级' }).click(); await page.getByText('现在').or(page.getByText('措施最少')).first().waitFor() } },
  { name: 'tuning', path: '/t/lishui/tuning' },
  { name: 'tuning-trial', large: true, path: '/t/lishui/tuning/farm-credit', act: async (page) => { await page.getByRole('spinbutton', { name: '质量安全类处罚每次扣分' }).fill('-16'); await page.keyboard.press('Tab'); await page.getByText('试算结果不保存').waitFor() } },
  {
    name: 'tuning-adopt', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/tuning',
    act: async (page) => {
      await page.getByRole('spinbutton', { name: '行政奖励每次加分' }).fill('4')
      await page.keyboard.press('Tab')
      await page.getByText('试算结果不保存').waitFor()
      await page.getByRole('button', { name: '提出采用' }).click()
      await page.getByRole('textbox', { name: '理由' }).fill('鼓励获奖主体')
    },
  },
  { name: 'tuning-decide', path: '/t/lishui/tuning', act: async (page) => { await page.getByText('参数方案', { exact: true }).scrollIntoViewIfNeeded() } },
  { name: 'firm-home', path: '/t/lishui', as: 'firm', large: true },
  { name: 'firm-record', path: '/t/lishui/own-file?record=r5', as: 'firm' },
  { name: 'firm-improve', path: '/t/lishui/own-file', as: 'firm', act: async (page) => { await page.getByRole('button', { name: '如何提升等级' }).click(); await page.getByText('措施最少').first().waitFor() } },
  { name: 'firm-contest', path: '/t/lishui/own-file', as: 'firm', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '申请复核' }).click() } },
  { name: 'firm-repair', path: '/t/lishui/repair', as: 'firm' },
  { name: 'firm-draft', path: '/t/lishui/cases/f4', as: 'firm', large: true },
  { name: 'firm-cases', path: '/t/lishui/cases', as: 'firm' },
  { name: 'consents', path: '/t/lishui/consents', as: 'firm', large: true, act: async (page) => { await page.locator('summary').first().click() } },
  { name: 'consents-one', path: '/t/lishui/consents?consent=k1', as: 'firm', act: async (page) => { await page.getByRole('button', { name: '撤回授权' }).waitFor() } },
  { name: 'consents-revoke', path: '/t/lishui/consents?consent=k1', as: 'firm', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '撤回授权' }).click(); await page.getByText('下一次查询就会被拒绝').waitFor() } },
  { name: 'consents-choose', path: '/t/lishui/consents', as: 'firm', large: true, act: async (page) => { await page.getByRole('button', { name: '新建授权' }).click(); await page.getByText('行政处罚（仅已公示的）').last().click() } },
  { name: 'consents-sign', path: '/t/lishui/consents', as: 'firm', act: async (page) => {
    await page.getByRole('button', { name: '新建授权' }).click()
    await page.locator('.el-checkbox', { hasText: '行政许可' }).click()
    await page.getByRole('combobox', { name: '被授权机构' }).click()
    await page.getByRole('option', { name: '样例银行丽水分行' }).click()
    await page.getByText('请选择用途').click()
    await page.getByRole('option', { name: '融资授信评估' }).click()
    await page.locator('.el-dialog .el-date-editor input').fill('2027-05-31')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('信用信息查询授权书').waitFor()
  } },
  { name: 'institutions', path: '/t/lishui/institutions', large: true, act: async (page) => { await page.getByRole('button', { name: '校验查询记录' }).click(); await page.getByText('查询记录完整').waitFor() } },
  { name: 'institutions-add', path: '/t/lishui/institutions', act: async (page) => { await page.getByRole('button', { name: '登记机构' }).click() } },
  { name: 'institutions-client', path: '/t/lishui/institutions', act: async (page) => { await page.getByRole('button', { name: '开通账号' }).first().click(); await page.getByPlaceholder('如：信贷管理系统').fill('信贷管理系统'); await page.getByRole('button', { name: '确定' }).or(page.getByRole('button', { name: '确认' })).last().click(); await page.getByText('密钥只显示这一次').waitFor() } },
  { name: 'repair', path: '/t/lishui/repair?subject=91331100MAFYH6GG70', large: true },
  { name: 'repair-shield', path: '/t/lishui/repair?subject=91331100MAFYH6GG70', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '暂时屏蔽（重整、和解）' }).first().click() } },
  { name: 'repair-shield-end', path: '/t/lishui/repair?record=r6', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '登记重整、和解结果' }).click(); await page.getByText('不能执行或者不执行').click() } },
  { name: 'repair-exclude', path: '/t/lishui/repair?subject=91331100MAFYH6GG70', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '认定不可修复' }).first().click() } },
  { name: 'repair-cases', path: '/t/lishui/cases?kind=repair' },
  { name: 'repair-draft', path: '/t/lishui/cases/f4' },
  { name: 'repair-receipts', path: '/t/lishui/cases/f3', large: true },
  { name: 'repair-decide', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/cases/f2', act: async (page) => { await page.getByRole('button', { name: '作出决定' }).click() } },
  { name: 'grade-run-trend', path: '/t/lishui/grade-runs/g1', act: async (page) => { await page.getByText('查看数值').click(); await page.getByText('历次发布的等级分布').scrollIntoViewIfNeeded() } },
  { name: 'promises', path: '/t/lishui/commitments', large: true },
  { name: 'promises-contracts', path: '/t/lishui/commitments', act: async (page) => { await page.locator('.el-radio-button').nth(1).click() } },
  { name: 'promise-begin', path: '/t/lishui/commitments', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '填写承诺' }).click() } },
  { name: 'promise-person', path: '/t/lishui/commitments', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '填写承诺' }).click(); await page.getByText('自然人（窗口办理）').click() } },
  { name: 'promise-person-case', path: '/t/lishui/cases/p7' },
  { name: 'promise-templates', path: '/t/lishui/commitments', act: async (page) => { await page.locator('.el-radio-button').nth(2).click(); await page.getByText('使用中').waitFor() } },
  { name: 'promise-template-case', path: '/t/lishui/cases/p8', large: true },
  { name: 'promise-template-new', path: '/t/lishui/commitments', as: 'clerk', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.locator('.el-radio-button').nth(2).click(); await page.getByRole('button', { name: '提出模板' }).click() } },
  { name: 'promise-sign', as: 'firm', path: '/t/lishui/cases/p1', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '签署承诺书' }).click() } },
  { name: 'promise-judged', path: '/t/lishui/cases/p3', large: true },
  { name: 'promise-contract', path: '/t/lishui/cases/p4' },
  { name: 'reports', path: '/t/lishui/reports', large: true },
  { name: 'reports-one', path: '/t/lishui/reports?report=q1', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.locator('summary', { hasText: '行政管理信息' }).click() } },
  { name: 'reports-issue', path: '/t/lishui/reports', act: async (page) => { await page.getByRole('button', { name: '出具报告' }).first().click() } },
  { name: 'rectification', path: '/t/lishui/rectification' },
  { name: 'rectification-one', path: '/t/lishui/rectification/g1', large: true },
  { name: 'rectification-ledger', path: '/t/lishui/rectification/g1', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '治理记录' }).first().click() } },
  { name: 'lists', path: '/t/lishui/lists', large: true },
  { name: 'lists-law', path: '/t/lishui/lists', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '市场监督管理严重违法失信名单' }).click() } },
  { name: 'list-propose', path: '/t/lishui/lists', act: async (page) => { await page.getByRole('button', { name: '提议列入' }).click() } },
  { name: 'list-case', path: '/t/lishui/cases/l3' },
  { name: 'list-case-decide', path: '/t/lishui/cases/l3', act: async (page) => { await page.getByRole('button', { name: '决定列入' }).click() } },
  { name: 'measure-tasks', path: '/t/lishui/measure-tasks', large: true },
  { name: 'measure-tasks-drilled', path: '/t/lishui/measure-tasks?view=all&body=%E5%B8%82%E5%9C%BA%E7%9B%91%E7%9D%A3%E7%AE%A1%E7%90%86%E9%83%A8%E9%97%A8&from=2026-10-01&until=2026-10-31', as: 'clerk' },
  { name: 'measure-tasks-chosen', path: '/t/lishui/measure-tasks', as: 'clerk', act: async (page) => { for (const at of [0, 1]) await page.locator('tbody .el-checkbox').nth(at).click() } },
  { name: 'measure-tasks-answer', path: '/t/lishui/measure-tasks', as: 'clerk', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { for (const at of [0, 1]) await page.locator('tbody .el-checkbox').nth(at).click(); await page.getByRole('button', { name: '无实施情形' }).click() } },
  { name: 'measure-tasks-answered', path: '/t/lishui/measure-tasks', as: 'clerk', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { for (const at of [0, 1]) await page.locator('tbody .el-checkbox').nth(at).click(); await page.getByRole('button', { name: '响应', exact: true }).click(); await page.getByRole('button', { name: '确定' }).click(); await page.getByText('未答复 1 项').waitFor() } },
  { name: 'measure-task', path: '/t/lishui/cases/m1', as: 'clerk', large: true },
  { name: 'measure-task-execute', path: '/t/lishui/cases/m4', as: 'clerk', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '执行反馈' }).click() } },
  { name: 'measure-task-executed', path: '/t/lishui/cases/m7', as: 'clerk' },
  { name: 'measure-task-lift', path: '/t/lishui/cases/m6', as: 'clerk', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '报送解除回执' }).click() } },
  { name: 'measure-task-lifted', path: '/t/lishui/cases/m8', as: 'clerk' },
  { name: 'measure-library', path: '/t/lishui/measure-library', large: true },
  { name: 'measure-library-months', path: '/t/lishui/measure-library', act: async (page) => { await page.getByText('按月列出').click(); await page.getByText('公开案例').scrollIntoViewIfNeeded() } },
  { name: 'checks', path: '/t/lishui/checks', large: true, act: async (page) => { await page.getByPlaceholder('统一社会信用代码、公民身份号码').fill('91331100MAFYH6GG70'); await page.getByPlaceholder('如：某项目投标资格审查').fill('某道路工程投标资格审查'); await page.getByRole('button', { name: '查一查' }).click(); await page.getByText('限制参加招标投标').first().waitFor() } },
  { name: 'code-issues', path: '/t/lishui/code-issues', act: async (page) => { await page.locator('.el-table__expand-icon').first().click() } },
  { name: 'code-issue-dialog', path: '/t/lishui/code-issues', act: async (page) => { await page.getByRole('button', { name: '处理' }).first().click() } },
  { name: 'merge', path: '/t/lishui/merge-candidates' },
  { name: 'tenants', path: '/t/platform/tenants' },
  { name: 'tenants-recode', path: '/t/platform/tenants', act: async (page) => { await page.getByRole('button', { name: '变更代码' }).nth(1).click() } },
  { name: 'tenants-open', path: '/t/lishui/tenants/open', large: true, phone: true },
  ...[['brand', 2], ['host', 3], ['administrators', 4], ['bureaus', 5], ['inherit', 6], ['sectors', 7], ['summary', 8]].map(([step, at]) => ({
    name: `tenants-open-${step}`, path: '/t/lishui/tenants/open', phone: true, act: (page) => openTo(page, at),
  })),
  { name: 'tenants-open-done', path: '/t/lishui/tenants/open', phone: true, act: async (page) => { await openTo(page, 8); await page.getByRole('button', { name: '开通地区' }).click() } },
  {
    name: 'tenants-open-kept', path: '/t/lishui/tenants/open',
    act: async (page) => { await openTo(page, 3); await page.reload(); await page.waitForLoadState('networkidle'); await page.getByLabel('门户域名').waitFor() },
  },
  { name: 'tenants-mistakes', path: '/t/lishui/tenants/open', act: next },
  { name: 'bureaus', path: '/t/lishui/bureaus', phone: true },
  { name: 'bureaus-merge', path: '/t/lishui/bureaus', act: async (page) => { await page.getByRole('button', { name: '并入' }).first().click() } },
  { name: 'members', path: '/t/lishui/members' },
  { name: 'supervision-plans', path: '/t/lishui/supervision', large: true },
  { name: 'supervision-new', path: '/t/lishui/supervision/new', large: true, act: async (page) => { await page.waitForSelector('.next') } },
  { name: 'supervision-plan', path: '/t/lishui/supervision/plans/p1', large: true },
  { name: 'supervision-plan-draft', path: '/t/lishui/supervision/plans/p2' },
  { name: 'supervision-notice', path: '/t/lishui/supervision/plans/p3', act: async (page) => { await page.getByRole('button', { name: '发布抽查公告' }).click() } },
  { name: 'supervision-draw-waiting', path: '/t/lishui/supervision/draws/d2' },
  { name: 'supervision-draw', path: '/t/lishui/supervision/draws/d1', large: true },
  { name: 'supervision-inspections', path: '/t/lishui/inspections', large: true },
  { name: 'supervision-result', path: '/t/lishui/inspections', act: async (page) => { await page.getByRole('button', { name: '录入结果' }).nth(1).click() } },
  { name: 'supervision-replace', path: '/t/lishui/inspections', act: async (page) => { await page.getByRole('button', { name: '更换' }).first().click() } },
  { name: 'supervision-inspectors', path: '/t/lishui/supervision/inspectors' },
  { name: 'supervision-avoid', path: '/t/lishui/supervision/inspectors', act: async (page) => { await page.getByRole('button', { name: '登记回避' }).first().click() } },
  { name: 'members-invite', path: '/t/lishui/members', act: async (page) => { await page.getByRole('button', { name: '邀请成员' }).click() } },
  { name: 'machine-clients', path: '/t/lishui/machine-clients' },
  { name: 'catalogue', path: '/t/lishui/catalogue' },
  { name: 'catalogue-item', path: '/t/lishui/catalogue/administrative-permit' },
  { name: 'catalogue-reclassify', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/catalogue/administrative-permit', act: async (page) => {
    await page.getByRole('button', { name: '重分类' }).click()
    await page.getByText('改为政务共享').click()
    await page.getByRole('button', { name: '查看影响' }).click()
    await page.getByText('条信用记录随之改变').waitFor()
  } },
  { name: 'plugins', path: '/t/lishui/plugins' },
  { name: 'plugins-preview', path: '/t/lishui/plugins', act: async (page) => { await page.locator('article', { hasText: 'tourism' }).getByRole('button').click() } },
  { name: 'plugin-versions', path: '/t/platform/plugin-versions', large: true },
  { name: 'plugin-report', path: '/t/platform/plugin-versions', act: async (page) => { await page.locator('section', { hasText: 'tourism' }).last().getByRole('button', { name: '检查报告' }).nth(1).click() } },
  { name: 'audit', path: '/t/lishui/audit', as: 'auditor', act: async (page) => { await page.getByRole('button', { name: '校验完整性' }).click() } },
  { name: 'nobody', path: '/', as: 'nobody' },
  { name: 'missing', path: '/t/lishui/nothing-here' },
]
