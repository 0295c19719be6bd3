import { roundDecimal } from '../values/decimals'
import type { UnitId } from '../values/units'
import { convertQuantity, unitIds, unitSign } from '../values/units'
import { convertTexts } from './convertTexts'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enColumns, frColumns } from './words'

const frUnits: Readonly<Record<UnitId, string>> = {
  mm: 'Millimètres (mm)',
  cm: 'Centimètres (cm)',
  dm: 'Décimètres (dm)',
  m: 'Mètres (m)',
  km: 'Kilomètres (km)',
  cm2: 'Centimètres carrés (cm²)',
  m2: 'Mètres carrés (m²)',
  a: 'Ares (a)',
  ha: 'Hectares (ha)',
  km2: 'Kilomètres carrés (km²)',
  ml: 'Millilitres (ml)',
  cl: 'Centilitres (cl)',
  l: 'Litres (l)',
  hl: 'Hectolitres (hl)',
  m3: 'Mètres cubes (m³)',
  mg: 'Milligrammes (mg)',
  g: 'Grammes (g)',
  kg: 'Kilogrammes (kg)',
  t: 'Tonnes (t)',
  s: 'Secondes',
  min: 'Minutes',
  h: 'Heures',
  d: 'Jours',
  week: 'Semaines',
  month: 'Mois',
  year: 'Années',
  w: 'Watts (W)',
  kw: 'Kilowatts (kW)',
  mw: 'Mégawatts (MW)',
  wh: 'Wattheures (Wh)',
  kwh: 'Kilowattheures (kWh)',
  mwh: 'Mégawattheures (MWh)',
  gwh: 'Gigawattheures (GWh)',
}

const enUnits: Readonly<Record<UnitId, string>> = {
  mm: 'Millimetres (mm)',
  cm: 'Centimetres (cm)',
  dm: 'Decimetres (dm)',
  m: 'Metres (m)',
  km: 'Kilometres (km)',
  cm2: 'Square centimetres (cm²)',
  m2: 'Square metres (m²)',
  a: 'Ares (a)',
  ha: 'Hectares (ha)',
  km2: 'Square kilometres (km²)',
  ml: 'Millilitres (ml)',
  cl: 'Centilitres (cl)',
  l: 'Litres (l)',
  hl: 'Hectolitres (hl)',
  m3: 'Cubic metres (m³)',
  mg: 'Milligrams (mg)',
  g: 'Grams (g)',
  kg: 'Kilograms (kg)',
  t: 'Tonnes (t)',
  s: 'Seconds',
  min: 'Minutes',
  h: 'Hours',
  d: 'Days',
  week: 'Weeks',
  month: 'Months',
  year: 'Years',
  w: 'Watts (W)',
  kw: 'Kilowatts (kW)',
  mw: 'Megawatts (MW)',
  wh: 'Watt hours (Wh)',
  kwh: 'Kilowatt hours (kWh)',
  mwh: 'Megawatt hours (MWh)',
  gwh: 'Gigawatt hours (GWh)',
}

export const convertUnits = defineStep({
  kind: 'convertUnits',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    to: { type: 'choice', options: unitIds, default: 'm' },
    alone: { type: 'choice', options: ['same', 'other', 'refuse'], default: 'same' },
    from: { type: 'choice', options: unitIds, default: 'cm', visibleWhen: { alone: 'other' } },
    decimals: { type: 'choice', options: ['exact', 'round'], default: 'exact' },
    places: { type: 'integer', default: 2, min: 0, max: 15, visibleWhen: { decimals: 'round' } },
    withUnit: { type: 'boolean', default: false },
    unread: { type: 'choice', options: ['kept', 'emptied'], default: 'kept' },
  },
  messages: {
    fr: {
      title: 'Convertir les unités',
      help: 'Lit des mesures écrites de toutes les façons (« 1m90 », « 190 cm », « 2,10 m », « 12 ha », « 1h30 ») et les écrit dans une seule unité.',
      keywords: [
        'unité',
        'mètre',
        'centimètre',
        'hectare',
        'm²',
        'surface',
        'longueur',
        'durée',
        'heures en minutes',
        'mois en années',
        'poids',
        'kilo',
        'mesure',
        'km',
        'cm',
        'kilomètre',
        'enlever les unités',
        'm2',
        'ares',
        'litre',
      ],
      fields: {
        columns: 'Colonnes',
        to: 'Convertir en',
        alone: 'Un nombre sans unité',
        from: 'Son unité',
        decimals: 'Décimales',
        places: 'Nombre de décimales',
        withUnit: 'Écrire l’unité après le nombre',
        unread: 'Ce qui ne se lit pas comme une mesure',
      },
      options: {
        ...frUnits,
        same: 'Est déjà dans cette unité',
        other: 'Est dans une autre unité',
        refuse: 'Ne se lit pas',
        exact: 'Toutes',
        round: 'Arrondir',
        kept: 'Garder le texte et le signaler',
        emptied: 'Vider la cellule',
      },
      sentence: ({ columns, to }) =>
        `Convertir ${frColumns(columns, 'des colonnes')} en ${unitSign(to)}`,
    },
    en: {
      title: 'Convert units',
      help: 'Reads measures written in any way (“1m90”, “190 cm”, “2,10 m”, “12 ha”, “1h30”) and writes them in one unit.',
      keywords: [
        'unit',
        'metre',
        'hectare',
        'area',
        'length',
        'duration',
        'weight',
        'measure',
        'convert',
        'km',
        'cm',
        'remove units',
        'square metres',
        'acre',
      ],
      fields: {
        columns: 'Columns',
        to: 'Convert to',
        alone: 'A number without a unit',
        from: 'Its unit',
        decimals: 'Decimals',
        places: 'Number of decimals',
        withUnit: 'Write the unit behind the number',
        unread: 'What is no measure',
      },
      options: {
        ...enUnits,
        same: 'Is in this unit already',
        other: 'Is in another unit',
        refuse: 'Is not read',
        exact: 'All',
        round: 'Round',
        kept: 'Keep the text and list it',
        emptied: 'Empty the cell',
      },
      sentence: ({ columns, to }) => `Convert ${enColumns(columns, 'columns')} to ${unitSign(to)}`,
    },
  },
  example: (say) => {
    const height = say('Hauteur', 'Height')
    return {
      before: [[height, '1m90', '190 cm', '2,10 m']],
      params: { columns: [exampleColumn(height)], to: 'm' },
      after: [[height, '1.9', '1.9', '2.1']],
    }
  },
  apply: (table, params, { control }) => {
    const { columns, to, alone, from, decimals, places, withUnit, unread } = params
    const unit = alone === 'same' ? to : alone === 'other' ? from : null
    const read = (text: string): string | null => {
      const value = convertQuantity(text, to, unit)
      if (value === null) return null
      const number = decimals === 'round' ? roundDecimal(value, places) : value
      return withUnit ? `${number} ${unitSign(to)}` : number
    }
    return convertTexts(table, columns, () => read, unread, control)
  },
  migrate: [],
})
