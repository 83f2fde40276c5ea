/** The class Element Plus gives the head and the cells of one column alike. */
const COLUMN = /\bel-table_\d+_column_\d+\b/

/** Writes into each cell what its column is called, so that a narrow window can stack the cells of a row (see base.css). */
export function nameCells(table: Element): void {
  const names = new Map<string, string>()
  for (const head of table.querySelectorAll('th')) {
    const column = COLUMN.exec(head.className)?.[0]
    if (column) names.set(column, head.querySelector('.unseen') ? '' : (head.textContent ?? '').trim())
  }
  for (const cell of table.querySelectorAll<HTMLElement>('.el-table__body td')) {
    const name = names.get(COLUMN.exec(cell.className)?.[0] ?? '') ?? ''
    if (name && cell.dataset.label !== name) cell.dataset.label = name
  }
}

/** Names the cells of every table in a narrow window, from now on and whenever rows come. */
export function startCards(): void {
  const narrow = window.matchMedia('(max-width: 600px)')
  let waiting = false
  const nameAll = () => {
    waiting = false
    if (narrow.matches) document.querySelectorAll('.el-table').forEach(nameCells)
  }
  const soon = () => {
    if (waiting || !narrow.matches) return
    waiting = true
    requestAnimationFrame(nameAll)
  }
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true })
  narrow.addEventListener('change', soon)
}
