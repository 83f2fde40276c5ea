import { headersFor, isSignedOut, signIn, withQuery, type Query } from './api'
import { ApiProblem, readProblem } from './problem'

/** One server-sent event. */
export interface Told { name: string; data: string }

/** Takes whole events off the front of a text; what is left waits for more. */
export function takeEvents(text: string): { events: Told[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = blocks.pop() ?? ''
  const events = blocks.map((block) => {
    const lines = block.split('\n')
    const of = (field: string) => lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ''))
    return { name: of('event')[0] ?? 'message', data: of('data').join('\n') }
  })
  return { events: events.filter((event) => event.data !== ''), rest }
}

/**
 * Listens to work that lives as long as its request: aborting the signal stops the work. Unlike EventSource it can say why
 * the kernel refused.
 */
export async function listen(path: string, query: Query | URLSearchParams, signal: AbortSignal, hear: (told: Told) => void): Promise<void> {
  const url = query instanceof URLSearchParams ? `${path}?${query.toString()}` : withQuery(path, query)
  const answer = await fetch(url, { headers: { ...headersFor('GET'), Accept: 'text/event-stream, application/problem+json' }, credentials: 'same-origin', redirect: 'manual', signal })
  if (isSignedOut(answer.status) || answer.type === 'opaqueredirect') {
    signIn()
    throw new ApiProblem({ status: answer.status, code: 'SIGNED_OUT', title: '', detail: '', errors: [] })
  }
  if (!answer.ok || !answer.body) throw new ApiProblem(readProblem(answer.status, await answer.text()))
  const reader = answer.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    text += decoder.decode(value, { stream: !done })
    const taken = takeEvents(done ? `${text}\n\n` : text)
    text = taken.rest
    taken.events.forEach(hear)
    if (done) return
  }
}
