import { headersFor, isSignedOut, signIn } from './api'
import { ApiProblem, readProblem } from './problem'

export interface Upload<T> {
  done: Promise<T>
  abort: () => void
}

/** Sends a file as the request body; reports the share of bytes that left, from 0 to 1. */
export function sendFile<T>(path: string, file: Blob, onBytes: (share: number) => void): Upload<T> {
  const request = new XMLHttpRequest()
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', path)
    for (const [name, value] of Object.entries(headersFor('POST'))) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onBytes(event.total === 0 ? 1 : event.loaded / event.total)
    }
    request.onerror = () => reject(new ApiProblem({ status: 0, code: 'OFFLINE', title: '', detail: '', errors: [] }))
    request.onabort = () => reject(new ApiProblem({ status: 0, code: 'ABORTED', title: '', detail: '', errors: [] }))
    request.onload = () => {
      if (isSignedOut(request.status)) signIn()
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T)
      else reject(new ApiProblem(readProblem(request.status, request.responseText)))
    }
    request.send(file)
  })
  return { done, abort: () => request.abort() }
}
