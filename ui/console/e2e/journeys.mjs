// One entry a page: who looks, where, and what they do before the picture is taken.
export const journeys = [
  { name: 'choose', path: '/?all=1' },
  { name: 'tasks', path: '/t/lishui/tasks', large: true },
  { name: 'tasks-clerk', path: '/t/lishui/tasks', as: 'clerk' },
  { name: 'tasks-guangzhou', path: '/t/guangzhou/refused' },
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
  { name: 'records', path: '/t/lishui/records', large: true },
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
  { name: 'cases', path: '/t/lishui/cases', large: true },
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
  { name: 'repair', path: '/t/lishui/repair?subject=91331100MAFYH6GG70', large: true },
  { name: 'repair-cases', path: '/t/lishui/cases?kind=repair' },
  { name: 'repair-draft', path: '/t/lishui/cases/f4' },
  { name: 'repair-receipts', path: '/t/lishui/cases/f3', large: true },
  { name: 'repair-decide', except: ['landmark-no-duplicate-banner', 'landmark-unique'], path: '/t/lishui/cases/f2', act: async (page) => { await page.getByRole('button', { name: '作出决定' }).click() } },
  { name: 'grade-run-trend', path: '/t/lishui/grade-runs/g1', act: async (page) => { await page.getByText('查看数值').click(); await page.getByText('历次发布的等级分布').scrollIntoViewIfNeeded() } },
  { name: 'promises', path: '/t/lishui/commitments', large: true },
  { name: 'promises-contracts', path: '/t/lishui/commitments', act: async (page) => { await page.locator('.el-radio-button').nth(1).click() } },
  { name: 'promise-begin', path: '/t/lishui/commitments', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '填写承诺' }).click() } },
  { name: 'promise-sign', as: 'firm', path: '/t/lishui/cases/p1', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '签署承诺书' }).click() } },
  { name: 'promise-judged', path: '/t/lishui/cases/p3', large: true },
  { name: 'promise-contract', path: '/t/lishui/cases/p4' },
  { name: 'rectification', path: '/t/lishui/rectification' },
  { name: 'rectification-one', path: '/t/lishui/rectification/g1', large: true },
  { name: 'rectification-ledger', path: '/t/lishui/rectification/g1', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '治理记录' }).first().click() } },
  { name: 'lists', path: '/t/lishui/lists', large: true },
  { name: 'lists-law', path: '/t/lishui/lists', except: ['landmark-no-duplicate-banner', 'landmark-unique'], act: async (page) => { await page.getByRole('button', { name: '市场监督管理严重违法失信名单' }).click() } },
  { name: 'list-propose', path: '/t/lishui/lists', act: async (page) => { await page.getByRole('button', { name: '提议列入' }).click() } },
  { name: 'list-case', path: '/t/lishui/cases/l3' },
  { name: 'list-case-decide', path: '/t/lishui/cases/l3', act: async (page) => { await page.getByRole('button', { name: '决定列入' }).click() } },
  { name: 'checks', path: '/t/lishui/checks', large: true, act: async (page) => { await page.getByPlaceholder('统一社会信用代码、公民身份号码').fill('91331100MAFYH6GG70'); await page.getByPlaceholder('如：某项目投标资格审查').fill('某道路工程投标资格审查'); await page.getByRole('button', { name: '查一查' }).click(); await page.getByText('限制参加招标投标').first().waitFor() } },
  { name: 'code-issues', path: '/t/lishui/code-issues', act: async (page) => { await page.locator('.el-table__expand-icon').first().click() } },
  { name: 'code-issue-dialog', path: '/t/lishui/code-issues', act: async (page) => { await page.getByRole('button', { name: '处理' }).first().click() } },
  { name: 'merge', path: '/t/lishui/merge-candidates' },
  { name: 'tenants', path: '/t/platform/tenants' },
  { name: 'tenants-open', path: '/t/lishui/tenants/open', large: true },
  { name: 'tenants-mistakes', path: '/t/lishui/tenants/open', act: async (page) => { await page.getByRole('button', { name: '开通地区' }).click() } },
  { name: 'bureaus', path: '/t/lishui/bureaus' },
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
