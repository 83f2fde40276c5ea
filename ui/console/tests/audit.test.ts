import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MATTERS } from '../src/features/audit/audit'

const KERNEL = '../../kernel/app/src/main/java/org/xinheng/kernel'
function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}
const code = filesBelow(KERNEL).filter((path) => path.endsWith('.java')).map((path) => readFileSync(path, 'utf8'))
const found = (pattern: RegExp) => code.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
/** Names of use cases where they are run; those put together out of a kind of case and a step are seen by their steps. */
const named = new Set(found(/\bwork(?:\(\))?\s*\.\s*(?:run|change)\(\s*[^;"]{1,80}?,\s*"([a-z-]+\.[A-Za-z-]+)"/g))
const steps = new Set(found(/new Step<>\(\s*"([a-z-]+)"/g))
const texts = JSON.parse(readFileSync('src/features/audit/zh-CN.json', 'utf8')) as { act: Record<string, Record<string, string>>; feature: Record<string, string> }
const verbs = new Set(Object.values(texts.act).flatMap((one) => Object.keys(one)))

describe('the audit trail', () => {
  it('has a name people read for every use case of the kernel', () => {
    expect(named.size).toBeGreaterThan(200)
    expect([...named].filter((name) => texts.act[name.split('.')[0] ?? '']?.[name.split('.')[1] ?? ''] === undefined)).toEqual([])
  })

  it('has one for every step of a case', () => {
    expect(steps.size).toBeGreaterThan(20)
    expect([...steps].filter((step) => !verbs.has(step))).toEqual([])
  })

  it('offers every matter there is, and no other', () => {
    expect(Object.keys(texts.feature).sort()).toEqual([...MATTERS].sort())
    expect(Object.keys(texts.act).filter((feature) => !MATTERS.some((one) => feature.startsWith(one)) && feature !== 'batches')).toEqual([])
    expect(MATTERS.filter((one) => !Object.keys(texts.act).some((feature) => feature.startsWith(one)))).toEqual([])
  })
})
