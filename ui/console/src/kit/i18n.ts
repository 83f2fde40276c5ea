import { ref } from 'vue'

export type Language = 'zh-CN' | 'en'
export type Messages = { [key: string]: string | Messages }

const STORED = 'xinheng.language'
const chinese = import.meta.glob<Messages>('/src/*/**/zh-CN.json', { eager: true, import: 'default' })
const english = import.meta.glob<Messages>('/src/*/**/en.json', { import: 'default' })

/** features/intake/zh-CN.json speaks as "intake.…", shell/zh-CN.json as "shell.…". */
export function namespaceOf(path: string): string {
  return path.split('/').at(-2) ?? ''
}

function flatten(messages: Messages, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') into.set(`${prefix}.${key}`, value)
    else flatten(value, `${prefix}.${key}`, into)
  }
}

const texts: Record<Language, Map<string, string>> = { 'zh-CN': new Map(), en: new Map() }
for (const [path, messages] of Object.entries(chinese)) flatten(messages, namespaceOf(path), texts['zh-CN'])

export const language = ref<Language>('zh-CN')

/** Switches the language; English texts are fetched on first use. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'en' && texts.en.size === 0) {
    for (const [path, load] of Object.entries(english)) flatten(await load(), namespaceOf(path), texts.en)
  }
  language.value = wanted
  document.documentElement.lang = wanted
  try {
    localStorage.setItem(STORED, wanted)
  } catch {
    // A browser that keeps nothing still shows the language chosen for this visit.
  }
}

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

/**
 * The text of a key; {name} is replaced by the argument of that name, {name:row|rows} by the first word when it is one and else
 * by the second. A missing text shows its key, which tests refuse.
 */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const found = texts[language.value].get(key) ?? texts['zh-CN'].get(key) ?? key
  return found
    .replace(/\{(\w+):([^|}]*)\|([^}]*)\}/g, (whole, name: string, one: string, many: string) => (name in values ? (String(values[name]) === '1' ? one : many) : whole))
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}

export function hasText(key: string): boolean {
  return texts[language.value].has(key) || texts['zh-CN'].has(key)
}

/** The text of a word from the kernel's vocabulary, or the word itself when it is not known yet. */
export function word(prefix: string, value: string | null | undefined): string {
  if (!value) return ''
  const key = `${prefix}.${value}`
  return hasText(key) ? t(key) : value
}
