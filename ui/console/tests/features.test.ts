import { afterEach, describe, expect, it } from 'vitest'
import { originOf, type CatalogueItem } from '@/features/catalogue/catalogue'
import { gaugeAngle, signed } from '@/features/evaluation/evaluation'
import { differences, ownValues, stepOf } from '@/features/evaluation/tuning'
import { grantable, needsBureau } from '@/features/identity/identity'
import { listIssues, refusal } from '@/features/intake/intake'
import { punctuality, taskPath } from '@/features/monitoring/monitoring'
import { canStart, refusal as jarRefusal, type Version } from '@/features/plugins/plugins'
import { pastedRows, stepsOf as rectify } from '@/features/rectification/rectification'
import { isReady, nothing, percentOf } from '@/features/reports/reports'
import { stepsFor as promiseSteps } from '@/features/commitments/promises'
import { listRecords, periodShare } from '@/features/records/records'
import { columnsOf, isCreditCode, listCodeIssues, listMergeCandidates } from '@/features/subjects/subjects'
import { totals, urgency, type PlanRow } from '@/features/supervision/supervision'
import { pastedBureaus, treeOf, type TenantRow } from '@/features/tenancy/tenancy'

const honestFetch = globalThis.fetch
afterEach(() => { globalThis.fetch = honestFetch })

describe('places and bureaus', () => {
  it('takes bureaus pasted from a spreadsheet and leaves out the head', () => {
    expect(pastedBureaus('统一社会信用代码\t名称\t简称\r\n11331102ma01ymgc31\t莲都区农业农村局\t农业农村局\r\n\r\n11331102MA49GP2W2E\t莲都区生态环境局\t\r\n')).toEqual([
      { code: '11331102MA01YMGC31', name: '莲都区农业农村局', shortName: '农业农村局' },
      { code: '11331102MA49GP2W2E', name: '莲都区生态环境局', shortName: '莲都区生态环境局' },
    ])
  })

  it('shows tenants below their parents, and those without a listed parent at the top', () => {
    const row = (slug: string, parent: string | null) => ({ slug, parent }) as TenantRow
    const tree = treeOf([row('panyu', 'guangzhou'), row('guangzhou', 'platform'), row('lishui', 'elsewhere'), row('platform', null)])
    expect(tree.map((node) => node.slug)).toEqual(['lishui', 'platform'])
    expect(tree[1]?.children[0]?.children.map((node) => node.slug)).toEqual(['panyu'])
  })
})

describe('parameters that are tried', () => {
  const value = (id: string, base: number, now: number, least = -20, most = 0) => ({ id, label: id, standard: base, least, most, base, value: now })
  const two = [value('fine', -5, -8), value('award', 3, 3, 1, 5)]

  it('are adopted where they differ from what counts without an adoption', () => {
    expect(ownValues(two, { fine: -8, award: 3 })).toEqual({ fine: -8 })
    expect(ownValues(two, { fine: -5, award: 3 })).toEqual({})
  })

  it('differ from what counts now', () => {
    expect(differences(two, { fine: -5, award: 3 })).toEqual([{ id: 'fine', label: 'fine', was: -8, is: -5 }])
    expect(differences(two, {})).toEqual([])
  })

  it('move in steps that fit their bounds', () => {
    expect(two.map(stepOf)).toEqual([0.5, 0.1])
    expect(stepOf(value('wide', 0, 0, -100, 0))).toBe(1)
  })
})

describe('a commitment', () => {
  const at = (state: string, kind = 'commitment') => ({ kind, state, bureau: 'b1' })
  it('is signed by the firm, or noted at a counter by its bureau', () => {
    expect(promiseSteps(at('DRAFTED'), ['FIRM'], null, true)).toEqual(['sign', 'withdraw'])
    expect(promiseSteps(at('DRAFTED'), ['BUREAU_CLERK'], 'b1', false)).toEqual(['sign-at-counter'])
    expect(promiseSteps(at('DRAFTED'), ['BUREAU_CLERK'], 'b2', false)).toEqual([])
  })
  it('is judged by its bureau and decided by its lead', () => {
    expect(promiseSteps(at('DUE'), ['BUREAU_CLERK'], 'b1', false)).toEqual(['judge'])
    expect(promiseSteps(at('RUNNING', 'contract'), ['BUREAU_CLERK'], 'b1', false)).toEqual(['settle', 'judge'])
    expect(promiseSteps(at('JUDGED'), ['BUREAU_CLERK'], 'b1', false)).toEqual([])
    expect(promiseSteps(at('JUDGED'), ['BUREAU_LEAD'], 'b1', false)).toEqual(['decide'])
  })
  it('of a natural person is taken back by the lead, a firm\'s with its record only', () => {
    expect(promiseSteps(at('BROKEN'), ['BUREAU_LEAD'], 'b1', false, true)).toEqual(['clear'])
    expect(promiseSteps(at('BROKEN'), ['BUREAU_LEAD'], 'b1', false)).toEqual([])
    expect(promiseSteps(at('BROKEN'), ['BUREAU_CLERK'], 'b1', false, true)).toEqual([])
  })
})

describe('special rectification', () => {
  it('takes a list pasted from a sheet', () => {
    expect(pastedRows('91331100MAFYH6GG70\ttwice\r\n\r\n 92331102MA2B1K9X3Y ,once, again')).toEqual([{ code: '91331100MAFYH6GG70', reason: 'twice' }, { code: '92331102MA2B1K9X3Y', reason: 'once  again' }])
  })
  it('offers nothing when a subject is settled', () => {
    expect(rectify('IN')).toEqual(['REMINDER', 'TALK', 'MENDED', 'RELEASE'])
    expect(rectify('TALKED')).toEqual(['TALK', 'MENDED', 'UNMENDED', 'RELEASE'])
    expect(rectify('MENDED')).toEqual([])
  })
})

describe('a plugin file', () => {
  it('has to be a jar of a bearable size', () => {
    expect(jarRefusal({ name: 'tourism-1.0.0.JAR', size: 48_000 })).toBeNull()
    expect(jarRefusal({ name: 'tourism.zip', size: 48_000 })).toBe('plugins.upload.noJar')
    expect(jarRefusal({ name: 'tourism.jar', size: 17_000_000 })).toBe('plugins.upload.tooLarge')
  })

  it('can be started unless it runs, was refused or was removed', () => {
    const states = ['UPLOADED', 'REFUSED', 'ACTIVE', 'DISABLED', 'QUARANTINED', 'SUPERSEDED', 'REMOVED'] as const
    expect(states.filter((state) => canStart({ state } as Version))).toEqual(['UPLOADED', 'DISABLED', 'QUARANTINED', 'SUPERSEDED'])
  })
})

describe('a unified credit code', () => {
  it.each(['91320100748204660Q', '913400005957472253', '9144030071526726XG', '91320100748204660q'])('%s is right', (code) => expect(isCreditCode(code)).toBe(true))
  it.each(['91110000100001825N', '91110000710929041L', '9132010074820466', '91320100748204660O'])('%s is wrong', (code) => expect(isCreditCode(code)).toBe(false))
})

describe('reporting', () => {
  it('refuses what is no table before anything is sent', () => {
    expect(refusal({ name: '行政许可.XLSX', size: 9 })).toBeNull()
    expect(refusal({ name: '行政许可.xls', size: 9 })).toBe('intake.refusal.oldExcel')
    expect(refusal({ name: 'scan.pdf', size: 9 })).toBe('intake.refusal.kind')
    expect(refusal({ name: 'a.csv', size: 0 })).toBe('intake.refusal.empty')
    expect(refusal({ name: 'a.csv', size: 600 * 1024 * 1024 })).toBe('intake.refusal.size')
  })

  it('asks the kernel for the rows of a rule and for late records', async () => {
    const asked: string[] = []
    globalThis.fetch = ((path: string) => {
      asked.push(path)
      return Promise.resolve(new Response(JSON.stringify({ items: [], next: null }), { status: 200 }))
    }) as typeof fetch
    await listIssues('/api/t/lishui', 'b', '', 'V05', '7')
    await listRecords('/api/t/lishui', { late: 'true' }, null)
    await listRecords('/api/t/lishui', { late: '' }, null)
    await listCodeIssues('/api/t/lishui', 'OPEN', 'c')
    await listMergeCandidates('/api/t/lishui', 'c')
    expect(asked).toEqual([
      '/api/t/lishui/intake/batches/b/issues?rule=V05&after=7&limit=50',
      '/api/t/lishui/records?late=true&limit=20',
      '/api/t/lishui/records?limit=20',
      '/api/t/lishui/code-issues?state=OPEN&after=c&limit=20',
      '/api/t/lishui/merge-candidates?state=OPEN&after=c&limit=20',
    ])
  })
})

describe('figures', () => {
  it('of a subject fall into permits, penalties and others', () => {
    expect(columnsOf({ 'administrative-permit': 3, 'administrative-penalty': 1, 'administrative-award': 2 })).toEqual({ permits: 3, penalties: 1, others: 2 })
    expect(columnsOf(null)).toEqual({ permits: 0, penalties: 0, others: 0 })
  })

  it('of a bureau without reports count as punctual', () => {
    expect(punctuality({ reported: 0, onTime: 0 })).toBe(1)
    expect(punctuality({ reported: 4, onTime: 3 })).toBe(0.75)
  })

  it('of a period lie between its ends, and open-ended periods have none', () => {
    expect(periodShare('2026-01-01', '2026-12-31', '2026-07-02')).toBeCloseTo(0.5, 2)
    expect(periodShare('2026-01-01', '2099-12-31', '2026-07-02')).toBeNull()
    expect(periodShare('2026-01-01', '2026-03-01', '2026-07-02')).toBe(1)
  })

  it('of a grade fill the gauge and show their sign', () => {
    expect(gaugeAngle(50)).toBe(90)
    expect(gaugeAngle(120)).toBe(180)
    expect(gaugeAngle(750, 0, 1000)).toBe(135)
    expect(signed(3, null)).toBe('+3')
    expect(signed(-12, null)).toBe('-12')
    expect(signed(18, 30)).toBe('18')
  })
})

describe('places in the console', () => {
  it('are reached from tasks however the kernel writes the link', () => {
    expect(taskPath('/console/t/lishui/records?state=HELD', 'lishui')).toBe('/t/lishui/records?state=HELD')
    expect(taskPath('/records?state=HELD', 'lishui')).toBe('/t/lishui/records?state=HELD')
    expect(taskPath('code-issues', 'lishui')).toBe('/t/lishui/code-issues')
    expect(taskPath(null, 'lishui')).toBeNull()
  })

  it('give roles only as far as the giver goes', () => {
    expect(grantable(['CITY_ADMINISTRATOR'])).not.toContain('OPERATOR')
    expect(grantable(['OPERATOR'])).toContain('OPERATOR')
    expect(needsBureau('BUREAU_CLERK')).toBe(true)
    expect(needsBureau('AUDITOR')).toBe(false)
  })

  it('say where a catalogue item comes from', () => {
    const item = (origin: CatalogueItem['origin']) => ({ origin }) as CatalogueItem
    expect(originOf(item('national'))).toEqual({ kind: 'national', name: '' })
    expect(originOf(item({ plugin: 'agriculture' }))).toEqual({ kind: 'plugin', name: 'agriculture' })
    expect(originOf(item('tenant:lishui'))).toEqual({ kind: 'tenant', name: 'lishui' })
  })
})

describe('supervision', () => {
  it('marks what is late and what is due within a week', () => expect([-1, 0, 7, 8].map(urgency)).toEqual(['reject', 'warn', 'warn', 'plain']))

  it('adds up a plan', () => {
    const row = (due: number, nextDraw: number) => ({ subjects: 10, due, done: 1, nextDraw }) as PlanRow
    expect(totals([row(3, 1), row(24, 4)])).toEqual({ subjects: 20, due: 27, done: 2, nextDraw: 5 })
  })
})

describe('credit reports', () => {
  const form = { id: 'x', label: { zh: '', en: '' }, title: '', basis: '', verified: true, unpublished: true, period: true, recipient: true, sections: [] }

  it('are asked for when everything the law of the form demands is there', () => {
    const wanted = { ...nothing(), form: 'x', purpose: 'loan' }
    expect(isReady(form, wanted)).toBe(false)
    expect(isReady(form, { ...wanted, recipient: 'bank', from: '2026-01-01' })).toBe(false)
    expect(isReady(form, { ...wanted, recipient: 'bank', from: '2026-01-01', until: '2026-02-01' })).toBe(true)
    expect(isReady({ ...form, period: false, recipient: false }, wanted)).toBe(true)
    expect(isReady({ ...form, period: false, recipient: false }, { ...wanted, purpose: '' })).toBe(false)
  })

  it('of a batch count as done when they are printed or refused', () => {
    const batch = { id: 'w', fileName: '', formLabel: '', purposeLabel: '', rows: 120, issued: 64, printed: 58, refused: 2, finished: false, askedByName: '', askedAt: '', finishedAt: null }
    expect(percentOf(batch)).toBe(50)
    expect(percentOf({ ...batch, finished: true })).toBe(100)
  })
})
