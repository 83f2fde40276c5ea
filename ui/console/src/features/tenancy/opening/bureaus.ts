import type { Draft, DraftBureau, Template } from './wizard'

/** Whose city stands in a bureau's name: a town has the code of its county, everything else a place above it. */
const cityOf = ({ division, form }: Draft) => (form.kind === 'TOWN' ? division?.name : division?.above.at(-1)) ?? ''

/** The template with the place's names in it; rows somebody has changed already are kept behind it, codes follow a corrected name. */
export function fromTemplate(template: Template, draft: Draft): DraftBureau[] {
  const city = cityOf(draft)
  const names = (typed: string) => template.bureaus.map(({ name }) => name.replace('{place}', typed || (draft.division?.name ?? '')).replace('{city}', city))
  const own = names(draft.form.name.trim())
  const same = templateOf(draft)
  const former = draft.template.startsWith(same) ? names(draft.template.slice(same.length)) : own
  const coded = draft.bureaus.filter((row) => row.code)
  const proposed = template.bureaus.map(({ shortName, sectors }, index) => {
    const name = own[index] ?? ''
    const row = coded.find((one) => one.name === name) ?? coded.find((one) => one.name === former[index])
    return row ? Object.assign(row, { name }) : { code: '', name, shortName, sectors, out: false }
  })
  return [...proposed, ...coded.filter((row) => !proposed.includes(row))]
}

const templateOf = (draft: Draft) => `${draft.form.kind} ${draft.form.divisionCode} `
export const templateKey = (draft: Draft) => templateOf(draft) + draft.form.name.trim()
