// Programmes of a plan in every state; bureaus and clauses as a plan has them.
const plan = '《丽水市社会信用体系建设“十三五”规划》'
const one = (id, label, group, clause, from, due, state, lead, partners, demand, targets = [], more = {}) => ({
  id, label, labelEn: '', tenant: 'lishui', tenantName: '丽水市', group, citation: plan + clause, verified: false, from, due, state, stateLabel: '', lead, partners, demand, targets, next: targets.find((target) => state === 'RUNNING' && target.by) ?? null, ...more,
})

export const programmes = [
  one('lishui-platform', '“一网两库三系统四功能”公共信用信息服务平台', '信用信息系统建设', '四（三）', '2016-10-01', '2020-12-31', 'ENDED', ['市发改委'], [], '一网、两库、三系统，归集、查询、公示、异议处理四功能', [{ text: '公共信用信息归集全覆盖', by: '2020-12-31' }]),
  one('lishui-farm-products', '农产品领域诚信建设工程', '专项工程', '七（六）', '2026-01-01', '2028-12-31', 'RUNNING', ['市农业农村局'], ['市财政局', '市市场监管局'], '建立规模以上生产主体信息库和追溯平台，评定A、B、C、D四级并分级监管', [{ text: '规模以上主体全部评级', by: '2027-12-31' }, { text: '二维码溯源全覆盖', by: '2028-12-31' }]),
  one('lishui-tourism', '旅游领域诚信建设工程', '专项工程', '七（七）', '2026-01-01', null, 'STANDING', ['市文广旅体局'], ['丽水市旅游协会'], '旅行社、A级景区、星级饭店、导游的诚信经营服务体系'),
  one('lishui-rural-ecommerce', '农村电子商务领域诚信建设工程', '专项工程', '七（五）', '2027-01-01', '2030-12-31', 'PLANNED', ['市商务局'], ['市农业农村局'], '农村电子商务星级诚信商家评定和动态管理'),
  one('province-codes', '统一社会信用代码转换', '省级工作要点', '第三条', '2026-01-01', '2026-12-31', 'RUNNING', ['省市场监管局'], [], '存量代码全部转换', [{ text: '重错码率不超过0.005%', by: '2026-12-31' }], { tenant: 'zhejiang', tenantName: '浙江省', verified: true }),
]
