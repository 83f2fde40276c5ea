import { describe, expect, it } from 'vitest'
import { measured, sections, wanted, type Line } from '@/features/monitoring/indicators'
import { counted, isBetter, labelOf, lengthOf, monthBefore, moved, shown } from '@/features/monitoring/figures'

describe('a figure of a month', () => {
  it('shows shares as per cent, medians in days, and nothing for nothing', () => {
    expect(shown(0.9412, false)).toBe('94.1%')
    expect(shown(6.5, true)).toBe('6.5 天')
    expect(shown(null, false)).toBe('–')
    expect(counted({ numerator: 1204, denominator: 1301, value: 0.925 }, false)).toBe('1,204 / 1,301')
    expect(counted({ numerator: 3, denominator: 3, value: 6 }, true)).toBe('3 件')
  })

  it('moves in points of a per cent or in days, and stands still without a month before', () => {
    expect(moved(0.95, 0.932, false)).toBe(1.8)
    expect(moved(6, 8.5, true)).toBe(-2.5)
    expect(moved(0.9, null, false)).toBeNull()
  })

  it('is better when it moves the way it should', () => {
    expect(isBetter(1.8, true)).toBe(true)
    expect(isBetter(1.8, false)).toBe(false)
    expect(isBetter(0, true)).toBeNull()
    expect(isBetter(null, true)).toBeNull()
  })

  it('draws days against the longest and shares as they are', () => {
    expect(lengthOf(3, true, 12)).toBe(0.25)
    expect(lengthOf(0.4, false, 12)).toBe(0.4)
    expect(lengthOf(null, true, 12)).toBe(0)
  })

  it('begins with the month before, also in January', () => {
    expect(monthBefore('2026-11-22')).toBe('2026-10')
    expect(monthBefore('2026-01-05')).toBe('2025-12')
  })

  it('is named in the language of the reader, and by the kernel when it is new', () => {
    expect(labelOf({ id: 'timeliness', label: 'x' })).toBe('上报及时率')
    expect(labelOf({ id: 'something-new', label: '新指标' })).toBe('新指标')
  })
})

describe('an indicator of a table', () => {
  const line = (extra: Partial<Line>) => ({ unit: 'PERCENT', unitLabel: '%', target: null, atMost: false, under: [], ...extra }) as Line

  it('shows values in their unit, and yes and no in words', () => {
    expect(measured(95.5, line({}))).toBe('95.5%')
    expect(measured(1, line({ unit: 'YES_NO', unitLabel: '' }))).toBe('是')
    expect(measured(3, line({ unit: 'NUMBER', unitLabel: '' }))).toBe('3')
  })

  it('shows its target as a bound', () => {
    expect(wanted(line({ target: 90 }))).toBe('≥ 90%')
    expect(wanted(line({ target: 0, atMost: true }))).toBe('≤ 0%')
    expect(wanted(line({}))).toBe('')
  })

  it('stands below its second heading, which is said once', () => {
    const heading = (zh: string, points: number | null = null) => ({ label: { zh, en: zh }, points })
    const parts = sections([
      line({ id: 'a', under: [heading('top', 20), heading('second', 5), heading('third')] }), line({ id: 'b', under: [heading('top', 20), heading('second', 5)] }),
      line({ id: 'c', under: [heading('only')] }),
    ])
    expect(parts.map((part) => [part.under, part.heading, part.points, part.lines.length])).toEqual([['top', 'second', 5, 2], ['', 'only', null, 1]])
  })
})
