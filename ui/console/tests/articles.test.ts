import { describe, expect, it } from 'vitest'
import { blank, bodyOf, formOf, stepsOf, waysOf, type Article, type Attachment, type State } from '@/features/articles/articles'

const article = (state: State, more: Partial<Article> = {}): Article => ({
  id: 'a', row: { id: 'a', shelf: 'TRAINING', title: 't', source: 's', state, bureauName: null, begunByName: 'n', begunOn: '2026-11-18', issuedOn: '2026-11-16', publishedOn: null },
  summary: 'u', body: 'b', html: '', documentNo: null, heldOn: '2026-12-08', place: 'p', attend: 'h', publishedByName: null, publishedBecause: null, withdrawnOn: null, withdrawnBecause: null,
  findings: [], own: false, editable: true, steps: [], attachments: [], version: 3, ...more,
})

const file = (state: Attachment['state'], more: Partial<Attachment> = {}): Attachment => ({ id: 'f', name: 'n.pdf', size: 1, state, addedByName: 'n', addedAt: '', replaces: null, because: null, confirmedOn: null, replacedOn: null, own: false, ...more })

describe('files of articles', () => {
  it('are taken away from drafts and replaced in what is published', () => {
    expect(waysOf(article('DRAFT'), file('CURRENT'), false)).toEqual(['detach'])
    expect(waysOf(article('SUBMITTED'), file('CURRENT'), true)).toEqual([])
    expect(waysOf(article('PUBLISHED'), file('CURRENT'), false)).toEqual(['replace'])
    expect(waysOf(article('PUBLISHED'), file('REPLACED'), true)).toEqual([])
    expect(waysOf(article('PUBLISHED', { editable: false }), file('CURRENT'), true)).toEqual([])
  })

  it('wait one at a time, to be confirmed by another administrator than who handed them in', () => {
    const waiting = file('PENDING', { id: 'g', replaces: 'f' })
    expect(waysOf(article('PUBLISHED', { attachments: [file('CURRENT'), waiting] }), file('CURRENT'), true)).toEqual([])
    expect(waysOf(article('PUBLISHED'), waiting, true)).toEqual(['confirm', 'drop'])
    expect(waysOf(article('PUBLISHED'), { ...waiting, own: true }, true)).toEqual(['drop'])
    expect(waysOf(article('PUBLISHED'), waiting, false)).toEqual(['drop'])
  })
})

describe('articles', () => {
  it('can be changed, submitted and given up while they are drafts', () => {
    expect(stepsOf(article('DRAFT'), false)).toEqual(['edit', 'submit', 'withdraw'])
    expect(stepsOf(article('DRAFT', { editable: false }), true)).toEqual([])
  })

  it('are published by who publishes and wrote nothing of it', () => {
    expect(stepsOf(article('SUBMITTED'), true)).toEqual(['return', 'publish'])
    expect(stepsOf(article('SUBMITTED', { own: true }), true)).toEqual(['return'])
    expect(stepsOf(article('SUBMITTED'), false)).toEqual([])
    expect(stepsOf(article('PUBLISHED'), true)).toEqual(['withdraw'])
    expect(stepsOf(article('WITHDRAWN'), true)).toEqual([])
  })

  it('are sent with day and place only as trainings', () => {
    const form = formOf(article('DRAFT'))
    expect(bodyOf(form, 3)).toMatchObject({ heldOn: '2026-12-08', place: 'p', attend: 'h', documentNo: null, version: 3 })
    expect(bodyOf({ ...form, shelf: 'NEWS' })).toMatchObject({ heldOn: null, place: null, attend: null, version: null })
  })

  it('begin with the source of the writer and nothing else', () => {
    expect(blank('bureau')).toMatchObject({ shelf: 'NEWS', source: 'bureau', title: '', issuedOn: '' })
  })
})
