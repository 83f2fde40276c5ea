// @vitest-environment happy-dom
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { allFaces, kindOf, stateOf, stepOf } from '@/features/cases/cases'
import { speak, t } from '@/kit/i18n'

const KERNEL = '../../kernel/app/src/main/java/org/xinheng/kernel'
function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}
const code = new Map(filesBelow(KERNEL).filter((path) => path.endsWith('.java')).map((path) => [path.split('/').at(-1) ?? '', readFileSync(path, 'utf8')]))
const upper = (name: string) => name.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase()

/** The states of a kind of case: the records of its sealed interface that call themselves something. */
function statesOf(type: string): string[] {
  return (code.get(`${type}.java`) ?? '').split(/\n {4}record /).slice(1).filter((one) => one.includes('public String label()')).map((one) => upper(/^\w+/.exec(one)?.[0] ?? ''))
}
const kinds = [...code.values()].flatMap((text) => [...text.matchAll(/new CaseKind<>\(\s*"([a-z-]+)",\s*"\w+",\s*"[^"]+",\s*(\w+)\.class/g)].map((match) => ({ kind: match[1] ?? '', states: statesOf(match[2] ?? '') })))
const steps = [...new Set([...code.values()].flatMap((text) => [...text.matchAll(/new Step<>\(\s*"([a-z-]+)"/g)].map((match) => match[1] ?? '')))]
const kernel = { kindLabel: 'kernel kind', stateLabel: 'kernel state' }

afterEach(() => speak('zh-CN'))

describe('words of a case', () => {
  it('are found in the kernel', () => {
    expect(kinds.length).toBe(10)
    expect(kinds.flatMap((one) => one.states).length).toBeGreaterThan(60)
    expect(kinds.find((one) => one.kind === 'listing')?.states).toEqual(['PROPOSED', 'NOTICED', 'STATED', 'HEARD', 'LISTED', 'NOT_LISTED', 'DROPPED'])
    expect(steps.length).toBeGreaterThan(20)
  })

  it.each(kinds)('of the kind $kind are the kernel\'s own in Chinese', async ({ kind, states }) => {
    await speak('zh-CN')
    for (const state of states) expect(stateOf({ ...kernel, kind, state })).toBe('kernel state')
    expect(kindOf({ ...kernel, kind })).toBe('kernel kind')
  })

  it.each(kinds)('of the kind $kind are English in English, in every state', async ({ kind, states }) => {
    await speak('en')
    for (const state of states) expect([state, stateOf({ ...kernel, kind, state })]).toEqual([state, expect.stringMatching(/^(?!kernel)[A-Z][ -~]+$/)])
    expect(kindOf({ ...kernel, kind })).toMatch(/^[A-Z][ -~]+$/)
  })

  it('stay the kernel\'s where there is no translation', async () => {
    await speak('en')
    expect(stateOf({ ...kernel, kind: 'repair', state: 'NEW_ONE' })).toBe('kernel state')
    expect(stateOf({ ...kernel, kind: 'no-such-kind', state: 'DECIDING' })).toBe('kernel state')
    expect(stepOf({ step: 'no-such-step', label: 'kernel step' })).toBe('kernel step')
  })

  it('say what a state is, not another kind\'s', async () => {
    await speak('en')
    expect(stateOf({ ...kernel, kind: 'repair', state: 'DECIDING' })).toBe('With the bureau')
    expect(stateOf({ ...kernel, kind: 'commitment', state: 'FULFILLED' })).not.toBe(stateOf({ ...kernel, kind: 'commitment', state: 'BROKEN' }))
  })

  it('offer as filters only states there are', () => {
    for (const face of allFaces()) {
      const known = kinds.filter((one) => face.kinds.includes(one.kind)).flatMap((one) => one.states)
      expect(face.states?.filter((state) => !known.includes(state)) ?? []).toEqual([])
    }
    expect(kinds.filter((one) => !allFaces().some((face) => face.kinds.includes(one.kind)))).toEqual([])
  })

  it('name every step, by the kernel in Chinese and here in English', async () => {
    for (const step of [...steps, 'open']) {
      await speak('zh-CN')
      expect(stepOf({ step, label: 'kernel step' })).toBe('kernel step')
      await speak('en')
      expect([step, stepOf({ step, label: 'kernel step' })]).toEqual([step, expect.stringMatching(/^(?!kernel)[A-Z][ -~]+$/)])
    }
  })
})

describe('one or many', () => {
  it('is said by the number', async () => {
    await speak('en')
    expect([0, 1, 2].map((days) => t('cases.left', { days }))).toEqual(['0 working days left', '1 working day left', '2 working days left'])
    expect([t('evaluation.runs.size', { records: '1' }), t('evaluation.runs.size', { records: '2–5' })]).toEqual(['1 record', '2–5 records'])
  })
})
