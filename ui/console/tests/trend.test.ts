import { expect, test } from 'vitest'
import { branches, trend } from '@/features/evaluation/trend'
import type { Finding } from '@/features/evaluation/evaluation'
import type { GradeRun, RunSummary } from '@/features/evaluation/runs'

const run = (id: string, asOf: string, state: GradeRun['state'], a: number, b: number, decidedAt = `${asOf}T09:00:00Z`, standard = 's') =>
  ({ id, standard, asOf, state, decidedAt, summary: { graded: a + b, grades: [{ grade: 'A', subjects: a }, { grade: 'B', subjects: b }] } as RunSummary }) as GradeRun

test('the trend shows published runs by day and the draft that is looked at last', () => {
  const draft = run('d', '2026-11-22', 'DRAFT', 3, 1)
  const bars = trend([draft, run('2', '2026-08-31', 'PUBLISHED', 1, 1), run('1', '2026-05-31', 'PUBLISHED', 0, 4), run('x', '2026-06-30', 'DISCARDED', 1, 1), run('y', '2026-07-31', 'PUBLISHED', 1, 1, undefined, 'other')], draft)
  expect(bars.map((bar) => bar.run)).toEqual(['1', '2', 'd'])
  expect(bars.map((bar) => bar.shares.A)).toEqual([0, 0.5, 0.75])
  expect(bars.map((bar) => bar.draft)).toEqual([false, false, true])
})

test('of one day the run that was decided last counts', () => {
  const late = run('late', '2026-08-31', 'PUBLISHED', 2, 0, '2026-09-03T09:00:00Z')
  expect(trend([late, run('early', '2026-08-31', 'PUBLISHED', 0, 2, '2026-09-01T09:00:00Z')], late).map((bar) => bar.run)).toEqual(['late'])
})

test('a run that nobody finished adds nothing', () => {
  expect(trend([], run('r', '2026-08-31', 'RUNNING', 1, 1))).toEqual([])
})

const finding = (kind: Finding['kind'], group: string, rule: string, points: number): Finding => ({ kind, group, rule, label: rule, points, max: null, clause: null, records: [], note: null })

test('reasons stand under their group in the order of the standard, rules about the grade last', () => {
  const tree = branches(
    [finding('GRADE', '', 'veto', 0), finding('BASE', '', 'base', 10), finding('CRITERION', 'quality', 'sampling', -8), finding('CRITERION', 'duty', 'awards', 3), finding('LIMIT', 'quality', 'floor', 2)],
    { quality: '产品质量', duty: '社会责任' }, { base: '起始分', grade: '等级规则', other: '计分理由' },
  )
  expect(tree.map((branch) => [branch.label, branch.points])).toEqual([['起始分', 10], ['产品质量', -6], ['社会责任', 3], ['等级规则', 0]])
  expect(tree[1]?.findings.map((one) => one.rule)).toEqual(['sampling', 'floor'])
})
