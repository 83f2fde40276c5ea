import type { Finding } from './evaluation'
import type { GradeRun } from './runs'

/** One bar of the trend: how the grades of a run are spread, in parts of the whole. */
export interface TrendBar { run: string; asOf: string; draft: boolean; graded: number; subjects: Record<string, number>; shares: Record<string, number> }

/** The published runs of a standard by day, the oldest first, of a day the one decided last; then the run that is looked at, if it is still a draft. */
export function trend(runs: GradeRun[], shown: GradeRun, most = 12): TrendBar[] {
  const byDay = new Map<string, GradeRun>()
  const published = runs.filter((run) => run.standard === shown.standard && run.state === 'PUBLISHED' && run.summary)
  for (const run of [...published].sort((a, b) => order(a.decidedAt ?? '', b.decidedAt ?? ''))) byDay.set(run.asOf, run)
  const bars = [...byDay.values()].sort((a, b) => order(a.asOf, b.asOf)).slice(-most).map((run) => bar(run, false))
  return shown.state === 'DRAFT' && shown.summary ? [...bars, bar(shown, true)] : bars
}

/** Days and instants are written so that their text sorts by time. */
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function bar(run: GradeRun, draft: boolean): TrendBar {
  const subjects = Object.fromEntries((run.summary?.grades ?? []).map((one) => [one.grade, one.subjects]))
  const graded = Math.max(1, run.summary?.graded ?? 0)
  return { run: run.id, asOf: run.asOf, draft, graded: run.summary?.graded ?? 0, subjects, shares: Object.fromEntries(Object.entries(subjects).map(([grade, count]) => [grade, count / graded])) }
}

/** A first-level indicator with what it is worth and the reasons below it; reasons without a group stand as a branch of their own kind. */
export interface Branch { id: string; label: string; points: number; findings: Finding[] }

/** The reasons as a tree: what a subject starts with, then group by group as the standard names them, rules about the grade last. */
export function branches(findings: Finding[], names: Record<string, string>, words: { base: string; grade: string; other: string }): Branch[] {
  const found = new Map<string, Branch>()
  for (const finding of findings) {
    const own = finding.group ?? ''
    const id = own || (finding.kind === 'GRADE' ? '#grade' : finding.kind === 'BASE' ? '#base' : '#other')
    const label = own ? (names[own] ?? words.other) : id === '#grade' ? words.grade : id === '#base' ? words.base : words.other
    const branch = found.get(id) ?? { id, label, points: 0, findings: [] }
    branch.findings.push(finding)
    branch.points += finding.points
    found.set(id, branch)
  }
  const place = (branch: Branch) => (branch.id === '#base' ? 0 : branch.id === '#grade' ? 2 : 1)
  return [...found.values()].sort((a, b) => place(a) - place(b))
}
