import { describe, expect, it } from 'vitest'
import { countIn, fitting, leadersOf, placesOf, type Programme } from '@/features/programmes/programmes'

const programme = (id: string, more: Partial<Programme> = {}): Programme => ({
  id, label: id, labelEn: '', tenant: 'panyu', tenantName: 'Panyu', group: 'g', citation: 'c', verified: true, from: '2016-12-14', due: null,
  state: 'STANDING', stateLabel: '', lead: ['a'], partners: [], demand: '', targets: [], next: null, ...more,
})
const all = [
  programme('card', { lead: ['a', 'b'], state: 'ENDED' }),
  programme('market', { lead: ['c'], partners: ['a'], demand: 'honest Streets' }),
  programme('field', { tenant: 'guangzhou', tenantName: 'Guangzhou', lead: ['d'] }),
]
const none = { q: '', state: '', bureau: '', tenant: '' }

describe('programmes', () => {
  it('are all shown when nothing is asked for', () => {
    expect(fitting(all, none)).toHaveLength(3)
  })

  it('fit a bureau that leads or takes part', () => {
    expect(fitting(all, { ...none, bureau: 'a' }).map((one) => one.id)).toEqual(['card', 'market'])
  })

  it('fit words of their demand whatever the case, a state and a place', () => {
    expect(fitting(all, { ...none, q: ' streets ' }).map((one) => one.id)).toEqual(['market'])
    expect(fitting(all, { ...none, state: 'ENDED' }).map((one) => one.id)).toEqual(['card'])
    expect(fitting(all, { ...none, tenant: 'guangzhou' }).map((one) => one.id)).toEqual(['field'])
  })

  it('name every leader and every place once, in their order', () => {
    expect(leadersOf(all)).toEqual(['a', 'b', 'c', 'd'])
    expect(placesOf(all)).toEqual([{ slug: 'panyu', name: 'Panyu' }, { slug: 'guangzhou', name: 'Guangzhou' }])
    expect(countIn(all, 'STANDING')).toBe(2)
  })
})
