import { afterEach, describe, expect, it } from 'vitest'
import { belowOf } from '@/features/tenancy/changes'
import { fromTemplate, templateKey } from '@/features/tenancy/opening/bureaus'
import { choose, command, type Division, type Draft, emptyDraft, forget, keep, mistakes, recall, refusals } from '@/features/tenancy/opening/wizard'
import type { Problem } from '@/kit/problem'

const SUICHANG: Division = { code: '331123', name: '遂昌县', shortName: '遂昌', pinyin: 'sui chang xian', above: ['浙江省', '丽水市'], kind: 'COUNTY', heldBy: [] }
const LIANDU: Division = { code: '331102', name: '莲都区', shortName: '莲都', pinyin: 'lian du qu', above: ['浙江省', '丽水市'], kind: 'DISTRICT', heldBy: [] }
const KINDS = ['DISTRICT', 'COUNTY', 'TOWN']
const TEMPLATE = { kind: 'DISTRICT', basis: '《样例》', bureaus: [{ name: '{place}财政局', shortName: '财政局', sectors: [] }, { name: '{city}生态环境局{place}分局', shortName: '分局', sectors: ['environment'] }] }
const row = (name: string, code = '', out = false) => ({ code, name, shortName: name, sectors: [], out })

function ready(): Draft {
  const draft = emptyDraft('DISTRICT')
  choose(draft, SUICHANG, KINDS)
  draft.form.administrator = { username: 'suichang-admin', name: '样例管理员', email: 'admin@example.org' }
  return draft
}
const problem = (errors: Problem['errors'], code = 'TENANT_INVALID'): Problem => ({ status: 400, code, title: '', detail: '已被他人使用', errors })

describe('the steps of opening a place', () => {
  it('take kind, names and address from the division', () => {
    const draft = ready()
    expect([draft.form.kind, draft.form.divisionCode, draft.form.name, draft.form.shortName, draft.form.slug]).toEqual(['COUNTY', '331123', '遂昌县', '遂昌', 'suichang'])
    expect(mistakes(draft)).toEqual([])
  })

  it('keep what somebody typed when another division is chosen', () => {
    const draft = ready()
    draft.form.name = '遂昌公共信用平台'
    choose(draft, LIANDU, KINDS)
    expect([draft.form.kind, draft.form.name, draft.form.shortName, draft.form.slug]).toEqual(['DISTRICT', '遂昌公共信用平台', '莲都', 'liandu'])
  })

  it('name every mistake with its step, field and row', () => {
    const draft = ready()
    draft.form.slug = 'Sui'
    draft.form.colleagues = [{ username: 'suichang-admin', name: '乙', email: 'x' }, { username: '', name: '', email: '' }]
    draft.bureaus = [row('遂昌县财政局', '1'), row('遂昌县民政局', '', true), row('', '11331123MAGK6UP910')]
    expect(mistakes(draft).map((one) => [one.step, one.field, one.row])).toEqual([
      ['host', 'slug', undefined], ['administrators', 'name', 1], ['administrators', 'username', 1], ['administrators', 'email', 1],
      ['bureaus', 'code', 0], ['bureaus', 'name', 2],
    ])
  })

  it('send neither rows left out nor colleagues nobody filled in', () => {
    const draft = ready()
    draft.form.colleagues = [{ username: '', name: ' ', email: '' }]
    draft.bureaus = [row('遂昌县财政局', '11331123magk6up910'), row('遂昌县民政局', '', true)]
    const sent = command(draft)
    expect(sent.colleagues).toEqual([])
    expect(sent.host).toBeNull()
    expect(sent.bureaus).toEqual([{ code: '11331123MAGK6UP910', name: '遂昌县财政局', shortName: '遂昌县财政局', sectors: [] }])
  })

  it('put the place into the template and keep rows that have a code', () => {
    const draft = ready()
    draft.bureaus = [row('遂昌县财政局', '11331123MAGK6UP910'), row('遂昌县茶叶局', '11331123MAATELBA7P'), row('莲都区财政局')]
    const rows = fromTemplate({ kind: 'COUNTY', basis: '《样例》', bureaus: [{ name: '{place}财政局', shortName: '县财政局', sectors: [] }, { name: '{city}生态环境局{place}分局', shortName: '分局', sectors: ['environment'] }] }, draft)
    expect(rows.map((one) => [one.name, one.code])).toEqual([['遂昌县财政局', '11331123MAGK6UP910'], ['丽水市生态环境局遂昌县分局', ''], ['遂昌县茶叶局', '11331123MAATELBA7P']])
  })

  it('name the bureaus of a town after the town, and its county as what is above it', () => {
    const draft = ready()
    draft.form.kind = 'TOWN'
    draft.template = templateKey(draft)
    draft.bureaus = [row('遂昌县生态环境局遂昌县分局', '11331123MAGK6UP910')]
    draft.form.name = ' 遂昌县石练镇 '
    const rows = fromTemplate(TEMPLATE, draft)
    expect(rows.map((one) => [one.name, one.code])).toEqual([['遂昌县石练镇财政局', ''], ['遂昌县生态环境局遂昌县石练镇分局', '11331123MAGK6UP910']])
    expect(templateKey(draft)).not.toBe(draft.template)
    draft.form.name = ''
    expect(fromTemplate(TEMPLATE, draft)[0]?.name).toBe('遂昌县财政局')
  })

  it('lead what the kernel refused back to its step and row', () => {
    const draft = ready()
    draft.bureaus = [row('甲', '', true), row('乙局', '1'), row('丙局', '2')]
    draft.form.colleagues = [{ username: '', name: '', email: '' }, { username: 'second', name: '乙二', email: 'b@example.org' }]
    const errors = [
      { field: 'divisionCode', detail: 'a' }, { field: 'brand.emblem', detail: 'b' }, { field: 'administrator.email', detail: 'c' },
      { field: 'colleagues[0].username', detail: 'd' }, { field: 'bureaus[1].code', detail: 'e' }, { field: 'host', detail: 'f' },
    ]
    expect(refusals(problem(errors), draft)).toEqual([
      { step: 'place', field: 'divisionCode', text: 'a' }, { step: 'brand', field: 'brand', text: 'b' }, { step: 'administrators', field: 'email', row: 0, text: 'c' },
      { step: 'administrators', field: 'username', row: 2, text: 'd' }, { step: 'bureaus', field: 'code', row: 2, text: 'e' }, { step: 'host', field: 'host', text: 'f' },
    ])
    expect(refusals(problem([], 'USERNAME_TAKEN'), draft)).toEqual([{ step: 'administrators', field: 'username', text: '已被他人使用' }])
    expect(refusals(problem([], 'OPENING_UNFINISHED'), draft)).toEqual([])
  })
})

describe('a draft', () => {
  afterEach(() => forget('lishui'))

  it('survives a reload of its own tenant and is gone when forgotten', () => {
    const draft = ready()
    draft.step = 'bureaus'
    keep('lishui', draft)
    expect(recall('lishui')).toEqual(draft)
    expect(recall('panyu')).toBeNull()
    forget('lishui')
    expect(recall('lishui')).toBeNull()
  })

  it('of another version, or broken, is not taken up', () => {
    sessionStorage.setItem('xinheng.opening.lishui', '{"step":"gone"}')
    expect(recall('lishui')).toBeNull()
    sessionStorage.setItem('xinheng.opening.lishui', '{')
    expect(recall('lishui')).toBeNull()
  })
})

describe('a new division code', () => {
  it('asks for the codes of places below that do not share it', () => {
    const place = (slug: string, parent: string | null, divisionCode: string) => ({ slug, parent, divisionCode })
    const rows = [place('city', null, '331100'), place('county', 'city', '331123'), place('town', 'county', '331123'), place('other', 'city', '331102')]
    expect(belowOf(rows, rows[0] as (typeof rows)[0]).map((one) => one.slug)).toEqual(['county', 'other'])
    expect(belowOf(rows, rows[1] as (typeof rows)[0])).toEqual([])
  })
})
