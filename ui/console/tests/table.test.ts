import { createPinia, setActivePinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bright, contrast } from '@/kit/brand'
import { shownColumns, type ListColumn } from '@/kit/columns'
import { readFilter, useFilter, writeFilter } from '@/kit/filter'
import { nameOf } from '@/kit/shortcuts'
import { asQuery, questionOf } from '@/kit/views'
import { linesOf, pagesOf, wayTo } from '@/shell/find'
import { newestOf, wayFrom, type Notice } from '@/shell/notices'
import { drillAll } from '@/features/measures/tasks'
import { anyRecord } from '@/features/records/records'

const usual = { q: '', state: '', late: false }

describe('a filter in the address', () => {
  it('holds only what is not usual, and is read back the same', () => {
    const written = writeFilter({ q: '瑞丰', state: '', late: true }, usual)
    expect(written).toEqual({ q: '瑞丰', late: 'true' })
    expect(readFilter(written, usual)).toEqual({ q: '瑞丰', state: '', late: true })
    expect(readFilter({ late: 'no', other: 'x' }, usual)).toEqual(usual)
  })

  it('follows the way back, asks again, and lets the chosen columns stand', async () => {
    const asked = vi.fn()
    let filter: typeof usual | undefined
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', name: 'page', component: { render: () => null } }] })
    await router.push('/?cols=a,b')
    createApp({ setup() { filter = useFilter(usual, asked); return () => null } }).use(router).mount(document.createElement('div'))
    if (!filter) throw new Error('not set up')
    filter.state = 'HELD'
    await nextTick()
    await vi.waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'HELD', cols: 'a,b' }))
    router.back()
    await vi.waitFor(() => expect(filter?.state).toBe(''))
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('of records knows every question the kernel answers', () => {
    expect(Object.keys(anyRecord()).sort()).toEqual(['bureau', 'from', 'item', 'late', 'overdue', 'published', 'q', 'reportedFrom', 'reportedUntil', 'state', 'subject', 'until'])
  })
})

describe('the columns of a list', () => {
  const columns: ListColumn[] = [{ id: 'choose', label: '', fixed: true }, { id: 'a', label: 'A' }, { id: 'b', label: 'B', extra: true }, { id: 'c', label: 'C' }]
  const ids = (chosen: string[] | null) => shownColumns(columns, chosen).map((column) => column.id)

  it('are the usual ones until somebody chooses, in their own order', () => {
    expect(ids(null)).toEqual(['choose', 'a', 'c'])
    expect(ids(['c', 'b'])).toEqual(['choose', 'b', 'c'])
  })

  it('fall back to the usual ones when nothing chosen is known', () => {
    expect(ids(['gone'])).toEqual(['choose', 'a', 'c'])
  })
})

describe('a saved view', () => {
  it('keeps the question without the row that was open', () => {
    expect(questionOf({ state: 'HELD', cols: 'a,b', record: 'r1' })).toBe('state=HELD&cols=a%2Cb')
    expect(asQuery('state=HELD&cols=a%2Cb')).toEqual({ state: 'HELD', cols: 'a,b' })
  })
})

describe('the search', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('leads to what was found and, where there is more, to the list', () => {
    expect(wayTo('RECORDS', 'r1', 'lishui')).toEqual({ name: 'records', params: { tenant: 'lishui' }, query: { record: 'r1' } })
    const [group] = linesOf([{ kind: 'CASES', hits: [{ id: 'c1', title: 'XF1', note: null }], more: true }], '瑞丰', 'lishui')
    expect(group?.lines.map((line) => line.to)).toEqual([
      { name: 'case', params: { tenant: 'lishui', case: 'c1' } }, { name: 'cases', params: { tenant: 'lishui' }, query: { q: '瑞丰' } },
    ])
  })

  it('finds pages by title, and none a role may not open', () => {
    expect(pagesOf('审计', ['AUDITOR'], 'lishui')[0]?.lines.map((line) => line.key)).toEqual(['page-audit'])
    expect(pagesOf('审计', ['BUREAU_CLERK'], 'lishui')).toEqual([])
    expect(pagesOf('', ['AUDITOR'], 'lishui')).toEqual([])
  })
})

describe('notices', () => {
  const notice = (kind: Notice['kind'], at: string): Notice => ({ kind, target: 'x1', title: '', note: '', at, due: null, left: null, unread: true })

  it('are seen up to the newest of them', () => {
    expect(newestOf([notice('CAME', '2026-11-20T00:00:00Z'), notice('BATCH', '2026-11-21T00:00:00Z'), notice('CAME', '2026-11-19T00:00:00Z')])).toBe('2026-11-21T00:00:00Z')
    expect(newestOf([])).toBeNull()
  })

  it('lead to the case, the batch or the consent', () => {
    expect(wayFrom(notice('BATCH', ''), 'lishui')).toEqual({ name: 'intake-batch', params: { tenant: 'lishui', batch: 'x1' } })
    expect(wayFrom(notice('QUERIED', ''), 'lishui')).toMatchObject({ name: 'consents', query: { consent: 'x1' } })
  })
})

describe('the keyboard', () => {
  it('takes Ctrl and Command for the same', () => {
    expect(nameOf(new KeyboardEvent('keydown', { key: 'K', ctrlKey: true }))).toBe('ctrl+k')
    expect(nameOf(new KeyboardEvent('keydown', { key: 'k', metaKey: true }))).toBe('ctrl+k')
    expect(nameOf(new KeyboardEvent('keydown', { key: '?', shiftKey: true }))).toBe('?')
  })
})

describe('the dark page', () => {
  it('brightens the colour of a place until it can be read', () => {
    for (const colour of ['#1d4d4f', '#a6192e', '#234e70', 'no colour']) expect(contrast(bright(colour), '#1a2024')).toBeGreaterThanOrEqual(5.5)
  })
})

describe('a sum of measures', () => {
  it('leads to all tasks it counts', () => {
    expect(drillAll('pushed', '2026-01-01', '2026-11-22')).toEqual({ view: 'all', from: '2026-01-01', until: '2026-11-22' })
    expect(drillAll('executed', '2026-01-01', '2026-11-22')).toMatchObject({ stage: 'EXECUTED' })
  })
})
