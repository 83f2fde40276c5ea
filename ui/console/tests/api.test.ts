import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, headersFor, itemsOf, withQuery } from '@/kit/api'
import { ApiProblem, asProblem, readProblem } from '@/kit/problem'

type Call = { path: string; init: RequestInit }
const calls: Call[] = []
let answer: Response
const gone: string[] = []
const honestFetch = globalThis.fetch
const place = vi.spyOn(window.location, 'assign')

beforeEach(() => {
  calls.length = 0
  gone.length = 0
  place.mockImplementation((url) => { gone.push(String(url)) })
  globalThis.fetch = ((path: string, init: RequestInit) => { calls.push({ path, init }); return Promise.resolve(answer) }) as typeof fetch
})
afterEach(() => { globalThis.fetch = honestFetch })

const refusal = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })

describe('the api wrapper', () => {
  it('names the console on unsafe calls only', () => {
    expect(headersFor('GET')).not.toHaveProperty('X-Xinheng')
    expect(headersFor('POST')['X-Xinheng']).toBe('console')
    expect(headersFor('DELETE')['X-Requested-With']).toBe('JavaScript')
  })

  it('sends the session cookie to the same origin only', async () => {
    answer = new Response('{"items":[]}', { status: 200 })
    await api.get('/api/t/lishui/records', { q: '合作社', state: '', after: null, late: true })
    expect(calls[0]?.init.credentials).toBe('same-origin')
    expect(calls[0]?.path).toBe(`/api/t/lishui/records?q=${encodeURIComponent('合作社')}&late=true`)
  })

  it.each([401, 499])('goes to the log-in when the session has ended with %d', async (status) => {
    answer = new Response('', { status })
    await expect(api.get('/api/me')).rejects.toThrowError(ApiProblem)
    expect(gone[0]).toMatch(/^\/console\/login\?redirect=%2F/)
  })

  it('throws what the kernel said, with code and reference', async () => {
    answer = refusal(409, { type: 'urn:problem:TENANT_SLUG_TAKEN', title: '标识已被占用', status: 409, detail: '标识“suichang”已被占用，请换一个。', code: 'TENANT_SLUG_TAKEN', ref: 'R-77' })
    const thrown = await api.post('/api/t/platform/tenants', {}).catch((error: unknown) => error)
    expect(asProblem(thrown)).toEqual({ status: 409, code: 'TENANT_SLUG_TAKEN', title: '标识已被占用', detail: '标识“suichang”已被占用，请换一个。', ref: 'R-77', errors: [] })
  })

  it('makes a problem of a body that is none', () => {
    expect(readProblem(503, '<html>')).toMatchObject({ code: 'UNAVAILABLE', status: 503, detail: '' })
    expect(readProblem(500, '{"type":"urn:problem:BROKEN"}').code).toBe('BROKEN')
    expect(asProblem(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
  })

  it('reads lists bare or wrapped', () => {
    expect(itemsOf([1])).toEqual([1])
    expect(itemsOf({ items: [2] })).toEqual([2])
    expect(withQuery('/x')).toBe('/x')
  })
})
