import { describe, expect, it } from 'vitest'
import { KINDS, TONES, isReady, nothing, said } from '@/features/consents/consents'
import { hasText, language } from '@/kit/i18n'

describe('a consent', () => {
  it('is read before it is signed, and only when institution, scopes, purpose and last day are chosen', () => {
    const wanted = { ...nothing(), institution: 'i1', scopes: ['permits'], purpose: 'credit-assessment', until: '2027-05-31' }
    expect(isReady(wanted)).toBe(true)
    expect(isReady(nothing())).toBe(false)
    for (const left of ['institution', 'purpose', 'until'] as const) expect(isReady({ ...wanted, [left]: '' }), left).toBe(false)
    expect(isReady({ ...wanted, scopes: [] })).toBe(false)
  })

  it('has words for every state, outcome and kind', () => {
    const outcomes = ['ANSWERED', 'CONSENT_UNKNOWN', 'INSTITUTION_SUSPENDED', 'CONSENT_MISSING', 'CONSENT_NOT_YOURS', 'CONSENT_REVOKED', 'CONSENT_EXPIRED', 'CONSENT_PURPOSE_DIFFERS', 'CONSENT_SCOPE_MISSING']
    for (const key of [...Object.keys(TONES).map((one) => `states.${one}`), ...outcomes.map((one) => `outcomes.${one}`), ...KINDS.map((one) => `kinds.${one}`)]) expect(hasText(`consents.${key}`), key).toBe(true)
  })

  it('is named in the language of the reader', () => {
    const label = { zh: '行政许可', en: 'Permits' }
    expect(said(label)).toBe('行政许可')
    language.value = 'en'
    expect(said(label)).toBe('Permits')
    language.value = 'zh-CN'
  })
})
