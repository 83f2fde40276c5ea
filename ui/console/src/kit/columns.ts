import { computed, ref, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { without } from './filter'

/** A column of a list; its id is also that of the kernel's workbook. */
export interface ListColumn {
  id: string
  label: string
  width?: number
  minWidth?: number
  align?: 'left' | 'right'
  /** Not shown before somebody asks for it. */
  extra?: boolean
  /** Buttons and links: always there, never in a workbook. */
  fixed?: boolean
}

const key = (list: string) => `xinheng.columns.${list}`

function remembered(list: string): string[] | null {
  try {
    return localStorage.getItem(key(list))?.split(',') ?? null
  } catch {
    return null
  }
}

function remember(list: string, ids: string[] | null): void {
  try {
    if (ids) localStorage.setItem(key(list), ids.join(','))
    else localStorage.removeItem(key(list))
  } catch {
    // A browser that keeps nothing still shows the choice of this visit.
  }
}

/** The columns a choice of ids shows, in their usual order; a choice of nothing known shows the usual ones. */
export function shownColumns(columns: ListColumn[], chosen: string[] | null): ListColumn[] {
  const wanted = columns.filter((column) => !column.fixed && chosen?.includes(column.id))
  const shown = wanted.length ? wanted : columns.filter((column) => !column.fixed && !column.extra)
  return columns.filter((column) => column.fixed || shown.includes(column))
}

export interface ColumnChoice {
  shown: ComputedRef<ListColumn[]>
  /** Ids of the shown columns that carry data. */
  ids: ComputedRef<string[]>
  choose: (ids: string[] | null) => void
}

/** Which columns of a list are shown: those in the address, else those chosen last, else the usual ones. */
export function useColumns(list: string, columns: () => ListColumn[]): ColumnChoice {
  const route = useRoute()
  const router = useRouter()
  const last = ref(remembered(list))
  const shown = computed(() => {
    const said = route.query.cols
    return shownColumns(columns(), typeof said === 'string' ? said.split(',') : last.value)
  })
  const ids = computed(() => shown.value.filter((column) => !column.fixed).map((column) => column.id))
  function choose(chosen: string[] | null) {
    last.value = chosen
    remember(list, chosen)
    const rest = without(route.query, 'cols')
    void router.replace({ query: chosen ? { ...rest, cols: chosen.join(',') } : rest })
  }
  return { shown, ids, choose }
}
