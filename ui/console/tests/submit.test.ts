import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/kit/problem'
import { useSubmit } from '@/kit/submit'

describe('sending', () => {
  it('happens once however often the button is pressed', async () => {
    let sent = 0
    let finish: () => void = () => undefined
    const { busy, submit } = useSubmit(() => { sent += 1; return new Promise<void>((resolve) => { finish = resolve }) })
    const first = submit()
    expect(busy.value).toBe(true)
    expect(await submit()).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect(sent).toBe(1)
    expect(busy.value).toBe(false)
  })

  it('tries a refused request again with the same key, and a new request with another', async () => {
    const keys: string[] = []
    let refuse = true
    const { problem, submit } = useSubmit((key) => {
      keys.push(key)
      return refuse ? Promise.reject(new ApiProblem({ status: 409, code: 'CASE_CHANGED', title: '', detail: 'behind', errors: [] })) : Promise.resolve()
    })
    expect(await submit()).toBe(false)
    expect(problem.value?.code).toBe('CASE_CHANGED')
    refuse = false
    expect(await submit()).toBe(true)
    expect(problem.value).toBeNull()
    expect(await submit()).toBe(true)
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[0])
  })
})
