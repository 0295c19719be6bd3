import { testStep } from './testStep'

testStep('convertToDate', [
  {
    name: 'reads dates without a day when asked, and date numbers',
    input: { a: ['mars 2018', 'sept. 20', '43189', '31/02/2021', '3/4/21', ''] },
    params: { columns: ['a'], partial: 'partial', serials: true },
    output: { a: ['2018-03', '2020-09', '2018-03-30', '31/02/2021', '2021-04-03', ''] },
    unread: [['a', 3]],
  },
  {
    name: 'takes the first day of what has none',
    input: { a: ['mars 2018', '2018'] },
    params: { columns: ['a'], partial: 'firstDay', output: 'french' },
    output: { a: ['01/03/2018', '01/01/2018'] },
  },
  {
    name: 'reads neither by itself',
    input: { a: ['mars 2018', '43189'] },
    params: { columns: ['a'] },
    output: { a: ['mars 2018', '43189'] },
    unread: [
      ['a', 0],
      ['a', 1],
    ],
  },
])

testStep('dateParts', [
  {
    name: 'writes a part beside the dates and lists what is none',
    input: { d: ['03/04/2021', '2021-12-31', 'NC', ''] },
    params: { column: 'd', part: 'weekdayName', name: 'jour' },
    output: { d: ['03/04/2021', '2021-12-31', 'NC', ''], jour: ['samedi', 'vendredi', '', ''] },
    unread: [['d', 2]],
  },
  {
    name: 'writes over the dates and keeps what is none',
    input: { d: ['2021-04-03T10:00', 'NC'] },
    params: { column: 'd', part: 'hour', into: 'existing', target: 'd' },
    output: { d: ['10', 'NC'] },
    unread: [['d', 1]],
  },
  {
    name: 'follows the order asked for',
    input: { d: ['03/04/2021'] },
    params: { column: 'd', part: 'month', order: 'mdy', name: 'm' },
    output: { d: ['03/04/2021'], m: ['3'] },
  },
  {
    name: 'does nothing without a name',
    input: { d: ['2021'] },
    params: { column: 'd' },
    output: { d: ['2021'] },
  },
])

testStep('dateDifference', [
  {
    name: 'counts days between two columns',
    input: { a: ['01/03/2021', '2021-03-01', 'x', ''], b: ['2021-03-08', '', '2021-03-08', ''] },
    params: { from: 'a', to: 'b', name: 'délai' },
    output: {
      a: ['01/03/2021', '2021-03-01', 'x', ''],
      b: ['2021-03-08', '', '2021-03-08', ''],
      délai: ['7', '', '', ''],
    },
    unread: [['a', 2]],
  },
  {
    name: 'counts years to a date',
    input: { a: ['2000-03-01'] },
    params: { from: 'a', until: 'date', date: '28/02/2021', unit: 'years' },
    output: { a: ['2000-03-01'], 'Durée – a': ['20'] },
  },
  {
    name: 'refuses a date that is none',
    input: { a: ['x'] },
    params: { from: 'a', until: 'date', date: '31/02/2021' },
    error: 'notADate',
  },
  {
    name: 'does nothing without an end',
    input: { a: ['2021-01-01'] },
    params: { from: 'a' },
    output: { a: ['2021-01-01'] },
  },
])

testStep('extremeDate', [
  {
    name: 'takes the latest date as it is written',
    input: { a: ['01/03/2021', '', 'x'], b: ['2021-02-28', '2020-01-01', ''] },
    params: { columns: ['a', 'b'], name: 'd' },
    output: {
      a: ['01/03/2021', '', 'x'],
      b: ['2021-02-28', '2020-01-01', ''],
      d: ['01/03/2021', '2020-01-01', ''],
    },
    unread: [['a', 2]],
  },
  {
    name: 'takes the earliest',
    input: { a: ['2021-03-01T10:00'], b: ['2021-03-01'] },
    params: { columns: ['a', 'b'], which: 'earliest' },
    output: { a: ['2021-03-01T10:00'], b: ['2021-03-01'], 'Date la plus ancienne': ['2021-03-01'] },
  },
  {
    name: 'does nothing without columns',
    input: { a: ['2021-01-01'] },
    params: {},
    output: { a: ['2021-01-01'] },
  },
])

testStep('convertTimes', [
  {
    name: 'writes times in one way and lists the others',
    input: { a: ['15h30', '8 h', '10:15:20', '25h', ''] },
    params: { columns: ['a'] },
    output: { a: ['15:30', '08:00', '10:15:20', '25h', ''] },
    unread: [['a', 3]],
  },
  {
    name: 'writes them the French way',
    input: { a: ['15:30'] },
    params: { columns: ['a'], output: 'french' },
    output: { a: ['15h30'] },
  },
])
