import type { CaseRow } from '../cases/cases'
import type { CaseBody } from './lists'

/** A step that is possible now; {@code says} names what the officer has to write. */
export interface Step {
  id: string
  /** The last part of the address. */
  path: string
  says: ('reason' | 'answer' | 'statement' | 'hearing')[]
  decides: boolean
  main: boolean
}

const step = (id: string, path: string, says: Step['says'], decides: boolean, main: boolean): Step => ({ id, path, says, decides, main })

const DROP = step('drop', 'drop', ['reason'], false, false)
const REFUSE = step('refuse', 'refuse', ['reason'], true, false)

/** The steps a case offers in its state. Whether this person may take them, the kernel decides again. */
export function stepsOf(file: CaseRow, body: CaseBody): Step[] {
  if (file.closed) return []
  const heardOut = body.statement ? ['reason', 'answer'] as Step['says'] : ['reason'] as Step['says']
  const list = step('list', 'list', heardOut, true, true)
  switch (file.state) {
    case 'PROPOSED':
      return [step('notice', 'notice', [], false, true), list, REFUSE, DROP].map((one) => (one.id === 'list' ? { ...one, main: false } : one))
    case 'NOTICED':
      return [step('statement', 'statement', ['statement', 'hearing'], false, false), list, REFUSE, DROP]
    case 'STATED':
      return body.statement?.hearingWanted ? [step('hearing', 'hearing', ['reason'], false, true), REFUSE, DROP] : [list, REFUSE, DROP]
    case 'HEARD':
      return [list, REFUSE, DROP]
    case 'ASKED':
      return [step('grant', 'grant', ['reason'], true, true), step('deny', 'deny', ['reason'], true, false)]
    default:
      return []
  }
}
