import { describe, expect, it } from 'vitest'
import { drill, isMine, stepsOf, summed, type MeasureCount } from '@/features/measures/tasks'

const row = (month: string, measure: string, pushed: number, more: Partial<MeasureCount> = {}): MeasureCount => ({
  month, measure, measureLabel: measure, incentive: false, body: 'tax', bureau: 'b1', bureauName: 'Tax', pushed, answered: 1, notApplicable: 0, executed: 1, lifted: 0, amount: 10, ...more,
})

describe('the case library', () => {
  it('adds up the months of one measure and body, the most pushed first', () => {
    const lines = summed([row('2026-11', 'a', 1), row('2026-10', 'b', 9), row('2026-10', 'a', 2), row('2026-10', 'a', 4, { body: 'court', bureau: null })])
    expect(lines.map((line) => [line.measure, line.body, line.pushed, line.executed, line.amount])).toEqual([['b', 'tax', 9, 1, 10], ['a', 'court', 4, 1, 10], ['a', 'tax', 3, 2, 20]])
    expect(lines[0]?.month).toBe('')
  })

  it('leads from a figure to its tasks, never beyond the days that were counted', () => {
    expect(drill(row('2026-02', 'a', 1), 'executed', '2026-02-10', '2026-11-22')).toEqual({ view: 'all', measure: 'a', body: 'tax', bureau: 'b1', from: '2026-02-10', until: '2026-02-28', stage: 'EXECUTED' })
    expect(drill(row('2026-11', 'a', 1), 'pushed', '2026-01-01', '2026-11-22')).toEqual({ view: 'all', measure: 'a', body: 'tax', bureau: 'b1', from: '2026-11-01', until: '2026-11-22' })
    expect(drill(row('', 'a', 1, { bureau: null }), 'lifted', '2026-01-01', '2026-11-22')).toEqual({ view: 'all', measure: 'a', body: 'tax', from: '2026-01-01', until: '2026-11-22', stage: 'LIFTED' })
  })
})

describe('a measure task', () => {
  const can = (...mine: string[]) => (...roles: string[]) => roles.some((role) => mine.includes(role))

  it('is the own bureau\'s, or the platform\'s when no bureau stands for the body', () => {
    expect(isMine({ bureau: 'b1' }, 'b1', can('BUREAU_CLERK'))).toBe(true)
    expect(isMine({ bureau: 'b1' }, 'b2', can('BUREAU_CLERK'))).toBe(false)
    expect(isMine({ bureau: 'b1' }, 'b1', can('CITY_ADMINISTRATOR'))).toBe(false)
    expect(isMine({ bureau: null }, null, can('CITY_ADMINISTRATOR'))).toBe(true)
    expect(isMine({ bureau: null }, 'b1', can('BUREAU_CLERK'))).toBe(false)
  })

  it('offers the steps of its state', () => {
    expect(stepsOf('PUSHED')).toEqual(['accept', 'not-applicable'])
    expect(stepsOf('ACCEPTED')).toEqual(['execute', 'not-applicable'])
    expect(stepsOf('LIFTING')).toEqual(['lift'])
    expect(stepsOf('LIFTED')).toEqual([])
  })
})
