import { departmentOfPostcode, findByPostcode, readPostcodeCell } from '../reference/findPlaces'
import type { CommuneAnswer } from '../reference/findPlaces'
import type { Commune, Department } from '../reference/places'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import type { PlaceOutput } from './placeAnswers'
import { addPlaceColumns, chosenPlaces, communeOf } from './placeAnswers'
import { enPlaceFields, enPostcodeList, frPlaceFields, frPostcodeList } from './placeWords'
import { linesOf } from './textPairs'
import { enQuote, frQuote } from './words'

/** What the lists say of a postcode; its department is known even where its commune is not. */
type Answer = (CommuneAnswer & { readonly department: Department | null }) | null

export const communesOfPostcode = defineStep({
  kind: 'communesOfPostcode',
  version: 1,
  isOfPlaces: true,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column', suits: ['postcode'] },
    commune: { type: 'boolean', default: true },
    code: { type: 'boolean', default: true },
    departmentCode: { type: 'boolean', default: false },
    department: { type: 'boolean', default: false },
    region: { type: 'boolean', default: false },
    several: { type: 'choice', options: ['asked', 'joined'], default: 'asked' },
    city: { type: 'boolean', default: false },
    restoreZeros: { type: 'boolean', default: true },
    choices: { type: 'pairs', isOptional: true, visibleWhen: { several: 'asked' } },
  },
  messages: {
    fr: {
      title: 'Trouver la commune d’un code postal',
      help: `Ajoute la commune et son code INSEE quand le code postal n’en dessert qu’une ; sinon elle se choisit une fois pour toutes. D’après les ${frPostcodeList}.`,
      keywords: [
        'code postal',
        'cp',
        'commune',
        'ville',
        'insee',
        'département',
        'cedex',
        'la poste',
        'bureau distributeur',
        'compléter',
      ],
      fields: {
        ...frPlaceFields,
        column: 'Colonne des codes postaux',
        several: 'Si plusieurs communes ont ce code',
      },
      options: {
        asked: 'Laisser vide et demander',
        joined: 'Les écrire toutes',
      },
      sentence: ({ column }) => `Trouver la commune des codes postaux de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Find the commune of a postcode',
      help: `Adds the commune and its INSEE code where the postcode serves only one; else you choose it once and for all. By ${enPostcodeList}.`,
      keywords: [
        'postcode',
        'postal code',
        'zip code',
        'commune',
        'town',
        'municipality',
        'insee',
        'department',
        'lookup',
      ],
      fields: {
        ...enPlaceFields,
        column: 'Column of postcodes',
        several: 'If several communes have this code',
      },
      options: { asked: 'Leave empty and ask', joined: 'Write them all' },
      sentence: ({ column }) => `Find the communes of the postcodes in ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const code = say('Code postal', 'Postcode')
    return {
      before: [[code, '60100', '62200']],
      params: { column: exampleColumn(code) },
      after: [
        [code, '60100', '62200'],
        ['nom_commune', 'Creil', 'Boulogne-sur-Mer'],
        ['code_commune', '60175', '62160'],
      ],
    }
  },
  apply: async (table, params, context) => {
    const { column, commune, code, several, city, restoreZeros, choices } = params
    const isJoined = several === 'joined'
    const communes = (answer: Answer, textOf: (each: Commune) => string): string => {
      if (answer?.kind === 'several' && isJoined) return answer.communes.map(textOf).join(', ')
      const found = communeOf(answer, city)
      return found ? textOf(found) : ''
    }
    const outputs: PlaceOutput<Answer>[] = []
    const add = (isWanted: boolean, name: string, of: (answer: Answer) => string) => {
      if (isWanted) outputs.push({ name, of })
    }
    add(commune, 'nom_commune', (each) => communes(each, ({ name }) => name))
    add(code, 'code_commune', (each) => communes(each, (found) => found.code))
    add(params.departmentCode, 'code_departement', (each) => each?.department?.code ?? '')
    add(params.department, 'nom_departement', (each) => each?.department?.name ?? '')
    add(params.region, 'nom_region', (each) => each?.department?.region.name ?? '')
    if (outputs.length === 0) return ok({ table })

    const places = await context.places()
    if (!places.ok) return places
    const lines = linesOf(isJoined ? [] : choices)
    if (!lines.ok) return lines
    const chosen = chosenPlaces(lines.value, places.value)
    const answer = ([text = '']: readonly string[]): Answer => {
      if (isEmptyOrBlank(text)) return null
      const found = findByPostcode(text, places.value, restoreZeros)
      const settled = found.kind === 'found' ? found : (chosen(text) ?? found)
      const read = readPostcodeCell(text, restoreZeros)
      const department =
        settled.kind === 'found'
          ? settled.commune.department
          : read && departmentOfPostcode(read.postcode, places.value)
      return { ...settled, department }
    }
    const source = chosenColumn(table, column)
    return ok(await addPlaceColumns(table, [source], answer, outputs, context, !isJoined))
  },
  migrate: [],
})
