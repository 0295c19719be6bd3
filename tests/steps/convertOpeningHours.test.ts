import { testStep } from './testStep'

testStep(
  'convertOpeningHours',
  [
    {
      name: 'writes what is wholly understood, and lists the rest',
      input: {
        horaires: [
          'du lundi au vendredi de 9h à 12h et de 14h à 17h30, fermé le dimanche',
          'Mo-Fr 09:00-18:00',
          'sur rendez-vous',
          '',
          '24h/24 7j/7',
        ],
        autre: ['lundi 9h-12h', '', '', '', ''],
      },
      params: { columns: ['horaires'], unread: 'kept' },
      output: {
        horaires: [
          'Mo-Fr 09:00-12:00,14:00-17:30; Su off',
          'Mo-Fr 09:00-18:00',
          'sur rendez-vous',
          '',
          '24/7',
        ],
        autre: ['lundi 9h-12h', '', '', '', ''],
      },
      unread: [['horaires', 2]],
    },
    {
      name: 'empties what is not understood when that is wanted',
      input: { a: ['été : 9h-18h', 'lundi 9h-12h'] },
      params: { columns: ['a'], unread: 'emptied' },
      output: { a: ['', 'Mo 09:00-12:00'] },
    },
  ],
  { isIdempotent: true },
)
