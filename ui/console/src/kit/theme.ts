import { ref, watch } from 'vue'
import { wearAgain } from './brand'

export type Theme = 'auto' | 'light' | 'dark'
export const THEMES: Theme[] = ['auto', 'light', 'dark']

const STORED = 'xinheng.theme'

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(STORED)
    return THEMES.find((one) => one === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** What somebody chose; "auto" follows the system. */
export const theme = ref<Theme>(remembered())
/** Whether the page is dark now. */
export const dark = ref(false)

/** Follows the choice and the system from now on; paper is always light. */
export function startTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = (printing = false) => {
    dark.value = !printing && (theme.value === 'dark' || (theme.value === 'auto' && system.matches))
    document.documentElement.classList.toggle('dark', dark.value)
    wearAgain()
  }
  watch(theme, (chosen) => {
    apply()
    try {
      localStorage.setItem(STORED, chosen)
    } catch {
      // A browser that keeps nothing still shows the theme chosen for this visit.
    }
  })
  system.addEventListener('change', () => apply())
  window.addEventListener('beforeprint', () => apply(true))
  window.addEventListener('afterprint', () => apply())
  apply()
}
