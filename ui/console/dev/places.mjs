// Opening a place, and what becomes of places and bureaus: fictitious.
const division = (code, name, shortName, pinyin, kind, heldBy = []) => ({ code, name, shortName, pinyin, above: ['浙江省', '丽水市'], kind, heldBy })
const divisions = [
  division('331102', '莲都区', '莲都', 'lian du qu', 'DISTRICT', ['莲都区公共信用信息平台']), division('331121', '青田县', '青田', 'qing tian xian', 'COUNTY'),
  division('331123', '遂昌县', '遂昌', 'sui chang xian', 'COUNTY'), division('331125', '云和县', '云和', 'yun he xian', 'COUNTY'), division('331181', '龙泉市', '龙泉', 'long quan shi', 'COUNTY'),
]
const bureau = (name, shortName, sectors = []) => ({ name: `{place}${name}`, shortName, sectors })
const template = { kind: 'COUNTY', from: '2019-01-01', basis: '《关于地方机构改革有关问题的指导意见》', bureaus: [
  bureau('发展和改革局', '县发改局'), bureau('市场监督管理局', '县市场监管局', ['ecommerce']), bureau('农业农村局', '县农业农村局', ['agriculture']), bureau('文化和广电旅游体育局', '县文广旅体局', ['tourism']),
  { name: '{city}生态环境局{place}分局', shortName: '生态环境分局', sectors: ['environment'] }, bureau('住房和城乡建设局', '县住建局', ['engineering']),
] }
const inherited = {
  national: 7,
  added: [{ item: 'lishui-ecology-award', label: '生态信用正向行为', from: '丽水市公共信用信息平台', disclosure: '政务共享', basis: '《丽水市样例条例》第十二条' }],
  tightened: [{ item: 'administrative-permit', label: '行政许可', changes: ['公示时限由 7 个工作日缩短为 5 个工作日。', '“许可编号”改为必填。'] }],
  leftOut: [],
  numbers: [{ id: 'repair-answer-within', label: '修复申请答复期限', national: '10 个工作日', here: '7 个工作日' }],
  standards: [{ id: 'public-credit', label: '公共信用综合评价', edition: '2025', parameters: [{ id: 'fine', label: '每次罚款扣分', national: '-5', here: '-6' }] }],
}
const changes = [
  { id: 'bc2', bureau: 'b9', kind: 'MERGED', code: '11331102MA00000099', nameBefore: '丽水市莲都区旅游委员会', nameAfter: null, successor: { id: 'b0', name: '丽水市莲都区文化广电旅游局' }, effectiveOn: '2026-06-01', basis: '样例编〔2026〕12号', reason: '机构改革', passed: { membership: 3, case_file: 2, record: 1240 }, changedBy: '样例管理员', changedAt: '2026-06-01T02:00:00Z' },
  { id: 'bc1', bureau: 'b6', kind: 'RENAMED', code: '11331102MA00000006', nameBefore: '丽水市莲都区安全生产监督管理局', nameAfter: '丽水市莲都区应急管理局', successor: null, effectiveOn: '2026-03-01', basis: '样例编〔2026〕3号', reason: '机构改革', passed: {}, changedBy: '样例管理员', changedAt: '2026-03-01T02:00:00Z' },
]
const recodings = [{ id: 'dc1', slug: 'panyu', name: '番禺区公共信用信息平台', codeBefore: '440126', codeAfter: '440113', effectiveOn: '2026-05-01', basis: '样例函〔2026〕1号' }]

export const placeRoutes = [
  ['GET', /^\/places\/divisions$/, (url) => {
    const asked = (url.searchParams.get('q') ?? '').toLowerCase()
    return { items: divisions.filter((one) => one.code.startsWith(asked) || one.name.includes(asked) || one.pinyin.replaceAll(' ', '').startsWith(asked)) }
  }],
  ['GET', /^\/places\/bureau-templates\/\w+$/, () => template],
  ['GET', /^\/places\/division-changes$/, () => ({ items: recodings })],
  ['POST', /^\/places\/division-changes$/, () => ({ items: recodings })],
  ['GET', /^\/inheritance$/, () => inherited],
  ['GET', /^\/bureau-changes$/, () => ({ items: changes })],
  ['POST', /^\/bureau-changes$/, () => changes[0]],
]
