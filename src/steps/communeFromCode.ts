import { findByCode } from '../reference/findPlaces'
import { ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { addPlaceColumns, askedOf } from './placeAnswers'
import { communeOutputs } from './placeOutputs'
import { enCommuneList, enPlaceFields, frCommuneList, frPlaceFields } from './placeWords'
import { enQuote, frQuote } from './words'

export const communeFromCode = defineStep({
  kind: 'communeFromCode',
  version: 1,
  isOfPlaces: true,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column', suits: ['insee'] },
    commune: { type: 'boolean', default: true },
    departmentCode: { type: 'boolean', default: false },
    department: { type: 'boolean', default: true },
    regionCode: { type: 'boolean', default: false },
    region: { type: 'boolean', default: false },
    postcodes: { type: 'boolean', default: false },
    city: { type: 'boolean', default: false },
    restoreZeros: { type: 'boolean', default: true },
  },
  messages: {
    fr: {
      title: 'Trouver la commune d’un code INSEE',
      help: `Ajoute le nom de la commune, son département, sa région : 60057 donne Beauvais, Oise. D’après la ${frCommuneList}.`,
      keywords: [
        'insee',
        'code insee',
        'commune',
        'nom de la commune',
        'département',
        'région',
        'cog',
        'code officiel géographique',
        'ville',
        'référentiel',
        'compléter',
      ],
      fields: { ...frPlaceFields, column: 'Colonne des codes INSEE' },
      options: {},
      sentence: ({ column }) => `Trouver la commune des codes INSEE de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Find the commune of an INSEE code',
      help: `Adds the name of the commune, its department, its region: 60057 gives Beauvais, Oise. By the ${enCommuneList}.`,
      keywords: [
        'insee',
        'insee code',
        'commune',
        'town name',
        'municipality',
        'department',
        'region',
        'lookup',
        'reference list',
      ],
      fields: { ...enPlaceFields, column: 'Column of INSEE codes' },
      options: {},
      sentence: ({ column }) => `Find the communes of the INSEE codes in ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const code = say('Code INSEE', 'INSEE code')
    return {
      before: [[code, '60057', '62160']],
      params: { column: exampleColumn(code) },
      after: [
        [code, '60057', '62160'],
        ['nom_commune', 'Beauvais', 'Boulogne-sur-Mer'],
        ['nom_departement', 'Oise', 'Pas-de-Calais'],
      ],
    }
  },
  apply: async (table, { column, restoreZeros, ...wanted }, context) => {
    const outputs = communeOutputs(wanted)
    if (outputs.length === 0) return ok({ table })
    const places = await context.places()
    if (!places.ok) return places
    const answer = askedOf(([text = '']) => findByCode(text, places.value, restoreZeros))
    const source = chosenColumn(table, column)
    return ok(await addPlaceColumns(table, [source], answer, outputs, context))
  },
  migrate: [],
})
