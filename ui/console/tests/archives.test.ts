import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { begin, fileOf, isUnderWay, listChains, share, stepOf, telling, verifyChain, type Arrival, type Line } from '@/features/archives/archives'

const line = (table: string, archived: number, same = true): Line => ({ table, archived, here: archived, digest: '0'.repeat(64), same })

describe('archives', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('show what differs first and leave out what is empty on both sides', () => {
    expect(telling([line('consent', 0), line('article', 3), line('record', 9), line('grade', 0, false)]).map((one) => one.table)).toEqual(['grade', 'record', 'article'])
  })

  it('say how far they are', () => {
    expect(share({ done: 30, total: 92 })).toBe(33)
    expect(share({ done: 0, total: 0 })).toBe(0)
    expect(isUnderWay({ state: 'RUNNING' })).toBe(true)
    expect(isUnderWay({ state: 'VERIFIED' })).toBe(false)
  })

  it('name the step, also of a table without a word of its own', () => {
    expect(stepOf({ step: 'audit', state: 'RUNNING' })).toBe('审计链')
    expect(stepOf({ step: 'record_history', state: 'RUNNING' })).toBe('数据表 record_history')
    expect(stepOf({ step: '', state: 'WAITING' })).toBe('排队等待')
    expect(stepOf({ step: '', state: 'DONE' })).toBe('')
  })

  it('list former chains without verifying them, each only when asked', async () => {
    const asked = vi.fn((address: string) => Promise.resolve(new Response(address.endsWith('/verify') ? '{"broken":null}' : '{"items":[{"archive":"ab"}]}', { headers: { 'content-type': 'application/json' } })))
    vi.stubGlobal('fetch', asked)
    const [chain] = await listChains('/api/t/lishui')
    expect(asked.mock.calls.map(([address]) => address)).toEqual(['/api/t/lishui/archives/former-chains'])
    expect(await verifyChain('/api/t/lishui', chain?.archive ?? '')).toEqual({ broken: null })
    expect(asked.mock.calls[1]?.[0]).toBe('/api/t/lishui/archives/former-chains/ab/verify')
    vi.unstubAllGlobals()
  })

  it('are fetched and let arrive at the addresses of the kernel', async () => {
    expect(fileOf('/api/t/lishui', 'e2')).toBe('/api/t/lishui/archives/exports/e2/file')
    const sent = vi.fn(() => Promise.resolve(new Response('{}', { status: 202 })))
    vi.stubGlobal('fetch', sent)
    const arrival: Arrival = { parent: 'platform', slug: 'new', host: '', passphrase: 'x', administrator: { username: 'a', name: 'b', email: 'c@d' } }
    await begin('/api/t/platform', 'i1', arrival)
    expect(sent).toHaveBeenCalledWith('/api/t/platform/archives/imports/i1/begin', expect.objectContaining({ method: 'POST', body: JSON.stringify(arrival) }))
    vi.unstubAllGlobals()
  })
})
