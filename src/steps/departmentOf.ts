import {
  departmentOfPostcode,
  readCommuneCode,
  readDepartment,
  readPostcodeCell,
  readRegion,
} from '../reference/findPlaces'
import type { Department, Places, Region } from '../reference/places'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { columnOfPieces, cutPieces } from './pieces'
import { freeColumnName } from './destination'
import { enCommuneList, enPlaceFields, frCommuneList, frPlaceFields } from './placeWords'
import { insertColumns, madeColumnId } from '../table/table'
import { enQuote, frQuote } from './words'

type Reading = 'department' | 'insee' | 'postcode' | 'region'

/** The department and the region of a text, as far as it says them. */
function placesOf(
  text: string,
  reads: Reading,
  places: Places,
): { readonly department: Department | null; readonly region: Region | null } {
  if (reads === 'region') return { department: null, region: readRegion(text, places) }
  const department = departmentIn(text, reads, places)
  return { department, region: department?.region ?? null }
}

function departmentIn(
  text: string,
  reads: 'department' | 'insee' | 'postcode',
  places: Places,
): Department | null {
  if (reads === 'department') return readDepartment(text, places)
  if (reads === 'insee') {
    const code = readCommuneCode(text, true)
    return (code === null ? null : places.communeOfCode(code))?.commune.department ?? null
  }
  const read = readPostcodeCell(text, true)
  return read && departmentOfPostcode(read.postcode, places)
}

export const departmentOf = defineStep({
  kind: 'departmentOf',
  version: 1,
  isOfPlaces: true,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params: {
    column: { type: 'column' },
    reads: {
      type: 'choice',
      options: ['department', 'insee', 'postcode', 'region'],
      default: 'department',
    },
    departmentCode: {
      type: 'boolean',
      default: true,
      visibleWhen: { reads: ['department', 'insee', 'postcode'] },
    },
    department: {
      type: 'boolean',
      default: true,
      visibleWhen: { reads: ['department', 'insee', 'postcode'] },
    },
    regionCode: { type: 'boolean', default: false },
    region: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Trouver le département ou la région',
      help: `Ajoute le code et le nom du département ou de la région : 60, « Oise », « Oise (60) » ou 60000 donnent 60, Oise, Hauts-de-France. D’après la ${frCommuneList}.`,
      keywords: [
        'département',
        'code département',
        'numéro de département',
        'région',
        'code région',
        'insee',
        'code postal',
        'compléter',
      ],
      fields: { ...frPlaceFields, column: 'Colonne', reads: 'Elle contient' },
      options: {
        department: 'Des départements (nom ou code)',
        insee: 'Des codes INSEE de communes',
        postcode: 'Des codes postaux',
        region: 'Des régions (nom ou code)',
      },
      sentence: ({ column }) => `Trouver le département ou la région de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Find the department or region',
      help: `Adds the code and the name of the department or region: 60, “Oise”, “Oise (60)” or 60000 give 60, Oise, Hauts-de-France. By the ${enCommuneList}.`,
      keywords: [
        'department',
        'department code',
        'department number',
        'region',
        'region code',
        'insee',
        'postcode',
      ],
      fields: { ...enPlaceFields, column: 'Column', reads: 'It holds' },
      options: {
        department: 'Departments (name or code)',
        insee: 'INSEE codes of communes',
        postcode: 'Postcodes',
        region: 'Regions (name or code)',
      },
      sentence: ({ column }) => `Find the department or region of ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const department = say('Département', 'Department')
    return {
      before: [[department, 'Oise', '59']],
      params: { column: exampleColumn(department), department: false, region: true },
      after: [
        [department, 'Oise', '59'],
        ['code_departement', '60', '59'],
        ['nom_region', 'Hauts-de-France', 'Hauts-de-France'],
      ],
    }
  },
  apply: async (table, { column, reads, ...wanted }, context) => {
    const isOfRegions = reads === 'region'
    const named = [
      !isOfRegions && wanted.departmentCode && 'code_departement',
      !isOfRegions && wanted.department && 'nom_departement',
      wanted.regionCode && 'code_region',
      wanted.region && 'nom_region',
    ].filter((name) => name !== false)
    if (named.length === 0) return ok({ table })
    const { stepId, control } = context
    const places = await context.places()
    if (!places.ok) return places
    const source = chosenColumn(table, column)
    const cut = (text: string): readonly string[] => {
      const { department, region } = placesOf(text, reads, places.value)
      if (!department && !region) return []
      const said = new Map([
        ['code_departement', department?.code],
        ['nom_departement', department?.name],
        ['code_region', region?.code],
        ['nom_region', region?.name],
      ])
      return named.map((name) => said.get(name) ?? '')
    }
    const pieces = await cutPieces(table, source.column, cut, control)
    const unread = new Uint8Array(source.column.texts.size)
    pieces.forEach((list, code) => {
      const isRefused = list?.length === 0 && !isEmptyOrBlank(source.column.texts.textAt(code))
      if (isRefused) unread[code] = 1
    })
    let made = table
    for (const [at, name] of [...named.entries()].toReversed()) {
      const added = {
        id: madeColumnId(stepId, name),
        name: freeColumnName(made, name),
        column: await columnOfPieces(source.column, pieces, (list) => list[at] ?? '', control),
      }
      made = insertColumns(made, [added], source.id)
    }
    return ok({ table: made, unread: new Map([[source.id, unread]]) })
  },
  migrate: [],
})
