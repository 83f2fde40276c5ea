/** One field the kernel did not accept. */
export interface FieldProblem {
  field: string
  detail: string
}

/** The body of an application/problem+json answer. */
export interface Problem {
  status: number
  code: string
  title: string
  detail: string
  ref?: string
  errors: FieldProblem[]
}

/** Thrown by the api wrapper for every answer that is not a success; carries what the kernel said. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
    this.name = 'ApiProblem'
  }
}

/** Names for answers that carry none. */
export const CODE_OF_STATUS: Record<number, string> = {
  0: 'OFFLINE', 400: 'INVALID', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 409: 'CONFLICT', 413: 'TOO_LARGE', 503: 'UNAVAILABLE',
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function fields(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return []
  return value.map((entry: Record<string, unknown>) => ({
    field: text(entry.field) || text(entry.pointer) || text(entry.name),
    detail: text(entry.detail) || text(entry.message),
  }))
}

/** Reads a problem from an answer's status and body; a body that is no problem document still yields one. */
export function readProblem(status: number, body: string): Problem {
  const bare: Problem = { status, code: CODE_OF_STATUS[status] ?? 'BROKEN', title: '', detail: '', errors: [] }
  try {
    const json = JSON.parse(body) as Record<string, unknown>
    const type = text(json.type)
    return {
      status,
      code: text(json.code) || (type.startsWith('urn:problem:') ? type.slice(12) : bare.code),
      title: text(json.title),
      detail: text(json.detail),
      ref: text(json.ref) || undefined,
      errors: fields(json.errors),
    }
  } catch {
    return bare
  }
}

/** Any thrown thing as a problem, so that every page shows failures in one way. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof ApiProblem) return thrown.problem
  const offline = thrown instanceof TypeError
  return { status: 0, code: offline ? 'OFFLINE' : 'CONSOLE_BROKEN', title: '', detail: '', errors: [] }
}
