import { headersFor, isSignedOut, signIn } from './api'
import { ApiProblem, readProblem } from './problem'

/** Fetches a file and hands it to the browser; a refusal is thrown as what the kernel said, instead of a page of its own. */
export async function download(path: string, name: string): Promise<void> {
  const answer = await fetch(path, { headers: headersFor('GET'), credentials: 'same-origin', redirect: 'manual' })
  if (isSignedOut(answer.status) || answer.type === 'opaqueredirect') {
    signIn()
    throw new ApiProblem({ status: answer.status, code: 'SIGNED_OUT', title: '', detail: '', errors: [] })
  }
  if (!answer.ok) throw new ApiProblem(readProblem(answer.status, await answer.text()))
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
