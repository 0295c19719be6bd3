const communes = ['Beauvais', 'Boulogne-sur-Mer', 'Saint-Étienne', 'Œting', 'L’Haÿ-les-Roses', '']
const notes = [
  '',
  'gratuit le "samedi"',
  'accès PMR\npar la rue',
  '  à vérifier ',
  '12\u00a0places',
  '   ',
]

/** A table of the usual kinds of columns, with the usual faults. */
export function makeCsv(rows: number, columns: number): File {
  const names = ['nom', 'commune', 'siret', 'date', 'prix', 'places', 'latitude', 'remarque']
  const header = Array.from({ length: columns }, (_, i) => names[i] ?? `colonne ${i + 1}`)
  const parts: string[] = [`${header.join(';')}\r\n`]
  const cell = (row: number, column: number): string => {
    switch (column) {
      case 0:
        return `Parking ${row}`
      case 1:
        return communes[row % communes.length]!
      case 2:
        return String(21_600_057_500_011 + ((row * 7) % 1000))
      case 3:
        return row % 37 === 0
          ? 'inconnue'
          : `${String((row % 28) + 1).padStart(2, '0')}/0${(row % 9) + 1}/2023`
      case 4:
        return `${row % 90},${row % 100}`
      case 5:
        return row % 50 === 7 ? 'n.c.' : String(row % 400)
      case 6:
        return `49.${(row * 7919) % 100000}`
      case 7:
        return `"${notes[row % notes.length]!.replaceAll('"', '""')}"`
      default:
        return `v${(row * (column + 3)) % 97}`
    }
  }
  let text = ''
  for (let row = 1; row <= rows; row++) {
    for (let column = 0; column < columns; column++) text += (column ? ';' : '') + cell(row, column)
    text += '\r\n'
    if (text.length > 1 << 20) {
      parts.push(text)
      text = ''
    }
  }
  parts.push(text)
  return new File(parts, 'essai.csv', { type: 'text/csv' })
}
