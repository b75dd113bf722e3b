import { type CorpusCase, lines, mapped, ORDERS } from './corpus-case.ts';

const NOTED = mapped('orders', { ...ORDERS, note: { kind: 'property', name: 'note', type: 'text' } });
const NOTES = 'select order_id, properties.note from events order by order_id';
const HEADER = 'id,who,when,total,note';

/** Quotes, line ends and what lies between them. */
export const QUOTING: readonly CorpusCase[] = [
  {
    name: 'doubled quotes, separators and line ends inside quotes',
    content: lines(
      HEADER,
      'a,7,2026-01-02,1,"12"" pan, black"',
      'b,7,2026-01-02,1,"two',
      'lines"',
      'c,7,2026-01-02,x,last',
    ),
    options: NOTED,
    expect: {
      accepted: 2,
      rejects: [[5, 'total', 'x', 'bad-money']],
      sees: { [NOTES]: ['a 12" pan, black', 'b two\nlines'] },
    },
  },
  {
    name: 'a quote that is never closed breaks its own row and no other',
    content: lines(HEADER, 'a,7,2026-01-02,1,"open', 'b,7,2026-01-02,1,fine', 'c,7,2026-01-02,1,"shut"'),
    options: NOTED,
    expect: {
      accepted: 2,
      rejects: [[2, '', 'a,7,2026-01-02,1,"open', 'open-quote']],
      sees: { [NOTES]: ['b fine', 'c shut'] },
    },
  },
  {
    name: 'a quote in the middle of a cell is a character',
    content: lines(HEADER, 'a,7,2026-01-02,1,pan 12" wide', 'b,7,2026-01-02,1,fine'),
    options: NOTED,
    expect: { accepted: 2, sees: { [NOTES]: ['a pan 12" wide', 'b fine'] } },
  },
  {
    name: 'text between a closing quote and the next separator',
    content: lines(HEADER, 'a,7,2026-01-02,1,"pan" wide', 'b,7,2026-01-02,1,fine'),
    options: NOTED,
    expect: {
      accepted: 1,
      rejects: [[2, '', 'a,7,2026-01-02,1,"pan" wide', 'text-after-quote']],
      sees: { [NOTES]: ['b fine'] },
    },
  },
  {
    name: 'apostrophes as quotes, and none in a name',
    content: lines(
      "'id','who','when','total','note'",
      "'a','7','2026-01-02','1','x,y'",
      "'b','7','2026-01-02','1','O''Neill'",
    ),
    options: NOTED,
    expect: { accepted: 2, sees: { [NOTES]: ['a x,y', "b O'Neill"] } },
  },
  {
    name: 'line ends of three kinds in one file, and empty lines at the end',
    content: `${HEADER}\r\na,7,2026-01-02,1,x\nb,7,2026-01-02,1,y\r\n\r\nc,7,2026-01-02,z,w\r\n\n \n\n`,
    options: NOTED,
    expect: { accepted: 2, rejects: [[5, 'total', 'z', 'bad-money']], sees: { [NOTES]: ['a x', 'b y'] } },
  },
  {
    name: 'carriage returns alone, the way of old Macs',
    content: `${HEADER}\ra,7,2026-01-02,1,x\rb,7,never,1,y\r`,
    options: NOTED,
    expect: { accepted: 1, rejects: [[3, 'when', 'never', 'bad-time']], sees: { [NOTES]: ['a x'] } },
  },
  {
    name: 'no line end after the last row',
    content: `${HEADER}\na,7,2026-01-02,1,x\nb,7,2026-01-02,1,y`,
    options: NOTED,
    expect: { accepted: 2, sees: { [NOTES]: ['a x', 'b y'] } },
  },
  {
    name: 'a NUL byte in a row',
    content: lines(HEADER, 'a,7,2026-01-02,1,x\0y', 'b,7,2026-01-02,1,fine'),
    options: NOTED,
    expect: {
      accepted: 1,
      rejects: [[2, '', 'a,7,2026-01-02,1,x\0y', 'nul-byte']],
      sees: { [NOTES]: ['b fine'] },
    },
  },
  {
    name: 'formulas, SQL and markup are texts like any other',
    content: lines(
      HEADER,
      "a,7,2026-01-02,1,=cmd|'/c calc'!A0",
      "b,7,2026-01-02,1,'; drop table events; --",
      'c,7,2026-01-02,1,<script>{n:String} \\N {{x}} %s</script>',
      'd,7,2026-01-02,=1+1,x',
    ),
    options: NOTED,
    expect: {
      accepted: 3,
      rejects: [[5, 'total', '=1+1', 'bad-money']],
      sees: {
        [NOTES]: ["a =cmd|'/c calc'!A0", "b '; drop table events; --", 'c <script>{n:String} \\N {{x}} %s</script>'],
      },
    },
  },
];
