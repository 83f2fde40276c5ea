import { definePlugin } from '@/kit/plugin'

/** Objections are filed from a record or a grade and handled on the page of cases. */
export default definePlugin({ id: 'objections', pages: [], menu: [] })
