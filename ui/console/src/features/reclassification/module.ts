import { definePlugin } from '@/kit/plugin'

/** Proposed from an item of the catalogue, handled on the page of cases. */
export default definePlugin({ id: 'reclassification', pages: [], menu: [] })
