import { findByName } from '../reference/findPlaces'
import { ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { addPlaceColumns, askedOf, chosenPlaces } from './placeAnswers'
import { communeOutputs } from './placeOutputs'
import { enCommuneList, enPlaceFields, frCommuneList, frPlaceFields } from './placeWords'
import { linesOf } from './textPairs'
import { enQuote, frQuote } from './words'

export const codeFromCommune = defineStep({
  kind: 'codeFromCommune',
  version: 1,
  isOfPlaces: true,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column', suits: ['commune'] },
    inDepartment: { type: 'column', isOptional: true },
    inPostcode: { type: 'column', isOptional: true },
    code: { type: 'boolean', default: true },
    commune: { type: 'boolean', default: false },
    departmentCode: { type: 'boolean', default: false },
    department: { type: 'boolean', default: false },
    region: { type: 'boolean', default: false },
    postcodes: { type: 'boolean', default: false },
    city: { type: 'boolean', default: false },
    choices: { type: 'pairs', isOptional: true },
  },
  messages: {
    fr: {
      title: 'Trouver le code INSEE d’une commune',
      help: `Ajoute le code INSEE d’après le nom : « St-Denis » donne 93066 si le département ou le code postal le dit. Un nom que plusieurs communes portent n’est jamais deviné. D’après la ${frCommuneList}.`,
      keywords: [
        'insee',
        'code insee',
        'commune',
        'code commune',
        'ville',
        'nom de commune',
        'cog',
        'référentiel',
        'homonymes',
        'compléter',
      ],
      fields: {
        ...frPlaceFields,
        column: 'Colonne des noms de communes',
        inDepartment: 'Colonne du département (nom ou code)',
        inPostcode: 'Colonne du code postal',
      },
      options: {},
      sentence: ({ column }) => `Trouver le code INSEE des communes de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Find the INSEE code of a commune',
      help: `Adds the INSEE code by the name: “St-Denis” gives 93066 where the department or the postcode says so. A name that several communes bear is never guessed. By the ${enCommuneList}.`,
      keywords: [
        'insee',
        'insee code',
        'commune',
        'commune code',
        'town',
        'municipality',
        'lookup',
        'reference list',
      ],
      fields: {
        ...enPlaceFields,
        column: 'Column of commune names',
        inDepartment: 'Column of departments (name or code)',
        inPostcode: 'Column of postcodes',
      },
      options: {},
      sentence: ({ column }) => `Find the INSEE codes of the communes in ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const town = say('Commune', 'Commune')
    const department = say('Département', 'Department')
    return {
      before: [
        [town, 'St-Denis', 'Beauvais'],
        [department, '93', 'Oise'],
      ],
      params: { column: exampleColumn(town), inDepartment: exampleColumn(department) },
      after: [
        [town, 'St-Denis', 'Beauvais'],
        ['code_commune', '93066', '60057'],
        [department, '93', 'Oise'],
      ],
    }
  },
  apply: async (table, { column, inDepartment, inPostcode, choices, ...wanted }, context) => {
    const outputs = communeOutputs(wanted)
    if (outputs.length === 0) return ok({ table })
    const places = await context.places()
    if (!places.ok) return places
    const lines = linesOf(choices)
    if (!lines.ok) return lines
    const chosen = chosenPlaces(lines.value, places.value)
    const hints = [inDepartment, inPostcode].map((ref) => (ref ? chosenColumn(table, ref) : null))
    const [department, postcode] = hints
    const answer = askedOf(([text = '', ...said]) => {
      const found = findByName(
        text,
        {
          ...(department && { department: said[0] ?? '' }),
          ...(postcode && { postcode: said[department ? 1 : 0] ?? '' }),
        },
        places.value,
      )
      return found.kind === 'found' ? found : (chosen(text) ?? found)
    })
    const beside = hints.filter((each) => each !== null)
    const sources = [chosenColumn(table, column), ...beside] as const
    return ok(await addPlaceColumns(table, sources, answer, outputs, context))
  },
  migrate: [],
})
