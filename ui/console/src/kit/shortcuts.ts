import { onBeforeUnmount, onMounted } from 'vue'

export interface Shortcut {
  /** What stands on the keys, for the list of shortcuts. */
  keys: string[]
  /** Key of its text. */
  text: string
  act: () => void
}

const WAIT = 1200
const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** What a key press is called: letters as they are, with ctrl for both Ctrl and the Mac's Command. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key
}

/**
 * Listens to keys while the component is there; a sequence such as "g r" is two keys within a moment. Nothing is heard while
 * somebody writes or a dialog is open, save what is pressed with Ctrl.
 */
export function useShortcuts(all: () => Shortcut[]): void {
  let first = ''
  let since = 0
  function hear(event: KeyboardEvent) {
    if (event.altKey || event.defaultPrevented) return
    const name = nameOf(event)
    const busy = typing(event.target) || document.querySelector('dialog[open], .el-overlay:not([style*="display: none"])') !== null
    if (busy && !name.startsWith('ctrl+')) return
    const said = first && Date.now() - since < WAIT ? `${first} ${name}` : name
    const found = all().find((one) => one.keys.includes(said)) ?? all().find((one) => one.keys.includes(name))
    first = found ? '' : name
    since = Date.now()
    if (!found) return
    event.preventDefault()
    found.act()
  }
  onMounted(() => window.addEventListener('keydown', hear))
  onBeforeUnmount(() => window.removeEventListener('keydown', hear))
}
