import { ApiProblem, readProblem } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>

/** Headers of every call; the kernel answers 499 instead of a redirect to the log-in, and refuses unsafe calls of other sites. */
export function headersFor(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'X-Requested-With': 'JavaScript', Accept: 'application/json, application/problem+json' }
  if (method !== 'GET' && method !== 'HEAD') headers['X-Xinheng'] = 'console'
  return headers
}

export function withQuery(path: string, query: Query = {}): string {
  const pairs = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') pairs.set(key, String(value))
  }
  const tail = pairs.toString()
  return tail ? `${path}?${tail}` : path
}

/** True when the session has ended: 401 from a bearer endpoint, 499 from the code flow. */
export function isSignedOut(status: number): boolean {
  return status === 401 || status === 499
}

/** Leaves the page for the kernel's log-in, which returns to where the clerk was. */
export function signIn(): void {
  const here = window.location.pathname + window.location.search
  window.location.assign(`/console/login?redirect=${encodeURIComponent(here)}`)
}

export function signOut(): void {
  window.location.assign('/console/logout')
}

async function call<T>(method: string, path: string, body?: unknown, extra: Record<string, string> = {}): Promise<T> {
  const headers = { ...headersFor(method), ...extra }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const answer = await fetch(path, {
    method,
    headers,
    credentials: 'same-origin',
    redirect: 'manual',
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (isSignedOut(answer.status) || answer.type === 'opaqueredirect') {
    signIn()
    throw new ApiProblem({ status: answer.status, code: 'SIGNED_OUT', title: '', detail: '', errors: [] })
  }
  const text = await answer.text()
  if (!answer.ok) throw new ApiProblem(readProblem(answer.status, text))
  return (text ? JSON.parse(text) : undefined) as T
}

/** The one way pages talk to the kernel. */
export const api = {
  get: <T>(path: string, query?: Query) => call<T>('GET', withQuery(path, query)),
  post: <T>(path: string, body: unknown = {}, headers: Record<string, string> = {}) => call<T>('POST', path, body, headers),
  put: <T>(path: string, body: unknown = {}) => call<T>('PUT', path, body),
  delete: <T>(path: string) => call<T>('DELETE', path),
}

/** A list, whether the kernel sends it bare or wrapped as a page. */
export function itemsOf<T>(answer: T[] | { items: T[] }): T[] {
  return Array.isArray(answer) ? answer : answer.items
}

/** A page of a keyset-paged list; {@code next} is the cursor of the following page. */
export interface Page<T> {
  items: T[]
  next: string | null
}
