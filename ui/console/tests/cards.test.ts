// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { nameCells } from '@/kit/cards'

/** A table as Element Plus writes it: head and body apart, bound by a class for each column. */
function table(): Element {
  const whole = document.createElement('div')
  whole.innerHTML = `
    <table><tr><th class="el-table_1_column_1"><div>Name</div></th><th class="el-table_1_column_12">Code</th><th class="el-table_1_column_3"><span class="unseen">Details</span></th></tr></table>
    <table class="el-table__body"><tr><td class="el-table_1_column_1">A</td><td class="el-table_1_column_12">B</td><td class="el-table_1_column_3">C</td><td colspan="3">more</td></tr></table>`
  return whole
}
const labels = (whole: Element) => [...whole.querySelectorAll<HTMLElement>('td')].map((cell) => cell.dataset.label)

describe('rows as cards', () => {
  it('name each cell after its column and leave cells without one alone', () => {
    const whole = table()
    nameCells(whole)
    expect(labels(whole)).toEqual(['Name', 'Code', undefined, undefined])
  })

  it('follow the head when the language changes', () => {
    const whole = table()
    nameCells(whole)
    const head = whole.querySelector('th')
    if (head) head.textContent = 'Firm'
    nameCells(whole)
    expect(labels(whole)[0]).toBe('Firm')
  })
})
