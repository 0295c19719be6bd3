import type { FormatTable } from './formats'
import { attribute } from './xml'
import type { XmlHandler } from './xml'

interface CellStyle {
  readonly dataStyle: string | null
  readonly parent: string | null
}

const DATA_STYLES = new Set([
  'number:number-style',
  'number:currency-style',
  'number:percentage-style',
  'number:date-style',
  'number:time-style',
  'number:text-style',
  'number:boolean-style',
])

/** The styles of an OpenDocument sheet: formats as spreadsheets write them, and which tables are hidden. */
export class OdsStyles implements XmlHandler {
  listens = false
  #cellStyles = new Map<string, CellStyle>()
  #codes = new Map<string, string>()
  #places = new Map<string, number>()
  readonly hiddenTables = new Set<string>()
  #tableStyle: string | null = null
  #name = ''
  #code = ''
  #conditions: string[] = []
  #isDuration = false
  #text = ''

  constructor(readonly formats: FormatTable) {}

  /** The place of the format of a cell style; styles inherit it from their parents. */
  placeOf(style: string): number {
    const known = this.#places.get(style)
    if (known !== undefined) return known
    let code: string | undefined
    let name: string | null = style
    for (let depth = 0; name !== null && code === undefined && depth < 20; depth++) {
      const found = this.#cellStyles.get(name)
      if (found?.dataStyle != null) code = this.#codes.get(found.dataStyle)
      name = found?.parent ?? null
    }
    const place = code === undefined || code === '' ? 0 : this.formats.place(code)
    this.#places.set(style, place)
    return place
  }

  open(name: string, tag: string): void {
    if (name.startsWith('number:')) this.#openNumber(name, tag)
    else if (name === 'style:style') this.#openStyle(tag)
    else if (name === 'style:map') this.#openMap(tag)
    else if (name === 'style:table-properties' && this.#tableStyle !== null) {
      if (attribute(tag, 'table:display') === 'false') this.hiddenTables.add(this.#tableStyle)
    }
  }

  text(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    if (name === 'style:style') this.#tableStyle = null
    else if (DATA_STYLES.has(name)) {
      this.#codes.set(this.#name, [...this.#conditions, this.#code].join(';'))
    } else if (name === 'number:text' || name === 'number:currency-symbol') {
      this.listens = false
      this.#code += this.#text === '%' ? '%' : literal(this.#text)
    }
  }

  #openStyle(tag: string): void {
    const name = attribute(tag, 'style:name') ?? ''
    const family = attribute(tag, 'style:family')
    this.#tableStyle = family === 'table' ? name : null
    if (family !== 'table-cell') return
    this.#cellStyles.set(name, {
      dataStyle: attribute(tag, 'style:data-style-name'),
      parent: attribute(tag, 'style:parent-style-name'),
    })
  }

  #openMap(tag: string): void {
    const condition = /^value\(\)\s*([<>=!]+)\s*(-?[\d.]+)$/.exec(
      attribute(tag, 'style:condition') ?? '',
    )
    const code = this.#codes.get(attribute(tag, 'style:apply-style-name') ?? '')
    if (!condition || code === undefined) return
    const sign = condition[1] === '!=' ? '<>' : condition[1]
    this.#conditions.push(`[${sign}${condition[2]}]${code}`)
  }

  #openNumber(name: string, tag: string): void {
    if (DATA_STYLES.has(name)) {
      this.#name = attribute(tag, 'style:name') ?? ''
      this.#code = name === 'number:boolean-style' ? 'BOOLEAN' : ''
      this.#conditions = []
      this.#isDuration = attribute(tag, 'number:truncate-on-overflow') === 'false'
      return
    }
    const isLong = attribute(tag, 'number:style') === 'long'
    switch (name) {
      case 'number:text':
      case 'number:currency-symbol':
        this.#text = ''
        this.listens = true
        break
      case 'number:day':
        this.#code += isLong ? 'dd' : 'd'
        break
      case 'number:day-of-week':
        this.#code += isLong ? 'dddd' : 'ddd'
        break
      case 'number:month': {
        const isWord = attribute(tag, 'number:textual') === 'true'
        this.#code += isWord ? (isLong ? 'mmmm' : 'mmm') : isLong ? 'mm' : 'm'
        break
      }
      case 'number:year':
        this.#code += isLong ? 'yyyy' : 'yy'
        break
      case 'number:hours':
        this.#code += this.#clock(isLong ? 'hh' : 'h')
        break
      case 'number:minutes':
        this.#code += this.#clock(isLong ? 'mm' : 'm')
        break
      case 'number:seconds': {
        const decimals = count(tag, 'number:decimal-places')
        this.#code += this.#clock(isLong ? 'ss' : 's') + (decimals > 0 ? `.${zeros(decimals)}` : '')
        break
      }
      case 'number:am-pm':
        this.#code += 'AM/PM'
        break
      case 'number:text-content':
        this.#code += '@'
        break
      case 'number:number':
        this.#code += numberCode(tag)
        break
      case 'number:scientific-number':
        this.#code += `0.${zeros(count(tag, 'number:decimal-places'))}E+00`
        break
      case 'number:fraction':
        this.#code += '# ?/?'
    }
  }

  /** The first part of a duration counts on beyond its usual end. */
  #clock(part: string): string {
    if (!this.#isDuration) return part
    this.#isDuration = false
    return `[${part}]`
  }
}

const MOST_DIGITS = 30

const count = (tag: string, name: string): number => {
  const value = Number(attribute(tag, name) ?? 0)
  return value > 0 ? Math.min(MOST_DIGITS, Math.floor(value)) : 0
}

const zeros = (length: number): string => '0'.repeat(length)

const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

function numberCode(tag: string): string {
  const decimals = count(tag, 'number:decimal-places')
  const isGrouped = attribute(tag, 'number:grouping') === 'true'
  // Without a number of decimals a number shows as many as it has.
  if (!isGrouped && attribute(tag, 'number:decimal-places') === null) {
    const whole = count(tag, 'number:min-integer-digits')
    return whole >= 2 ? zeros(whole) : 'General'
  }
  const whole = zeros(count(tag, 'number:min-integer-digits'))
  const head = isGrouped ? `#,${whole.padStart(3, '#')}` : whole || '#'
  return decimals > 0 ? `${head}.${zeros(decimals)}` : head
}
