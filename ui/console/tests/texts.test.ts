import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Tree = { [key: string]: string | Tree }

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}
const all = filesBelow('src')
const keysOf = (tree: Tree, prefix = ''): string[] => Object.entries(tree).flatMap(([key, value]) =>
  typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`))
const valuesOf = (tree: Tree): [string, string][] => Object.entries(tree).flatMap(([key, value]): [string, string][] =>
  typeof value === 'string' ? [[key, value]] : valuesOf(value).map(([below, text]) => [`${key}.${below}`, text]))
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Tree
const chinese = all.filter((path) => path.endsWith('zh-CN.json'))
const known = new Set(chinese.flatMap((path) => keysOf(read(path)).map((key) => `${path.split('/').at(-2)}.${key}`)))

describe('texts', () => {
  it('were seen at all', () => {
    expect(chinese.length).toBeGreaterThanOrEqual(12)
    expect(known.size).toBeGreaterThan(300)
  })

  it.each(chinese)('of %s have the same keys and the same blanks in both languages', (path) => {
    const english = read(path.replace('zh-CN.json', 'en.json'))
    expect(keysOf(english).sort()).toEqual(keysOf(read(path)).sort())
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    const there = new Map(valuesOf(english))
    for (const [key, text] of valuesOf(read(path))) expect(blanks(there.get(key) ?? ''), key).toEqual(blanks(text))
  })

  it('stand in message files only, never in code', () => {
    const wrong = all.filter((path) => /\.(vue|ts|css)$/.test(path)).flatMap((path) =>
      readFileSync(path, 'utf8').split('\n').flatMap((line, at) => (/[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])))
    expect(wrong).toEqual([])
  })

  it('exist for every key the code names', () => {
    const missing = all.filter((path) => /\.(vue|ts)$/.test(path)).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*(?:[^'"`()]*\?\s*)?'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? '').filter((key) => !known.has(key)).map((key) => `${path} ${key}`))
    expect(missing).toEqual([])
  })

  it('are all in a file of at most 200 lines beside components of at most 200 lines', () => {
    const long = all.filter((path) => /\.(vue|ts|json|css)$/.test(path)).filter((path) => readFileSync(path, 'utf8').split('\n').length > 200)
    expect(long).toEqual([])
  })
})
