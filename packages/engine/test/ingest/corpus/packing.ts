import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type CorpusCase, lines } from './corpus-case.ts';

const ROWS = lines('order_id,customer_id,date,total', 'a,7,2026-01-02,10.50', 'b,8,2026-01-03,3');
const WELL = {
  accepted: 2,
  sees: { 'select order_id, total from events order by order_id': ['a 10.5', 'b 3'] },
} as const;
const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** `ROWS`, packed by the programs of these names. */
const XZ = base64(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ABFAD1dADeciKvcotW/VhShVbQk34MZc+SMl8EZpbWrMtMjM+rUSRsiuOq1sZpbuPtw22gB3yR4/NYApgsSajnb3yAAAAAAm3UBN4e7sBkAAVlGk7dA1B+2830BAAAAAARZWg==',
);
const BZIP2 = base64(
  'QlpoOTFBWSZTWQYsgZoAAB3bgAAQAAd7wAAAviaeACAAVFNDQANANBKp+o0jQ0eiANzKc9aR3exxUc0rB8KCYdIQlViJ4W+pBuxSEebQXRgBIWYCcj+LuSKcKEgDFkDNAA==',
);
const ZSTD = base64(
  'KLUv/SRGBQIAZANvcmRlcl9pZCxjdXN0b21kYXRlLHRvdGFsCmEsNywyMDI2LTAxLTAyLDEwLjUwCmIsODMsMwoCAMO5nw+lDkdothw=',
);
const LONG = gzipSync(
  lines('customer_id,city', ...Array.from({ length: 5000 }, (_, i) => `${i},city ${(i * 7919) % 5003}`)),
);

/** Files that are not there, are nothing, or are packed. */
export const PACKING: readonly CorpusCase[] = [
  { name: 'a missing file', content: () => undefined, expect: { problem: /there is no such file/ } },
  { name: 'a directory', content: path => mkdirSync(path), expect: { problem: /it is a directory/ } },
  { name: 'an empty file', content: '', expect: { problem: /it is empty/ } },
  { name: 'only a byte order mark', content: '\uFEFF', expect: { problem: /there is nothing in it/ } },
  { name: 'only empty lines', content: '\n\r\n  \n', expect: { problem: /there is nothing in it/ } },
  {
    name: 'only a header',
    content: 'customer_id,city,country\n',
    options: { as: 'customers' },
    expect: { accepted: 0, notes: [/holds no row/] },
  },
  {
    name: 'bytes of a program',
    content: Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 73 + (i >> 3)) % 256)),
    expect: { problem: /binary data/ },
  },
  {
    name: 'an Excel workbook called .csv',
    content: Buffer.from('504b030414000600080000002100', 'hex'),
    expect: { problem: /Excel workbook/ },
  },
  { name: 'gzip', file: 'orders.csv.gz', content: gzipSync(ROWS), expect: WELL },
  { name: 'xz', file: 'orders.csv.xz', content: XZ, expect: WELL },
  { name: 'zstd', file: 'orders.csv.zst', content: ZSTD, expect: WELL },
  {
    name: 'bzip2, which the embedded warehouse does not know',
    file: 'orders.csv.bz2',
    content: BZIP2,
    expect: { problem: /cannot unpack it/ },
  },
  { name: 'gzip that is not called so', file: 'orders.csv', content: gzipSync(ROWS), expect: WELL },
  { name: 'plain text called gzip', file: 'orders.csv.gz', content: ROWS, expect: WELL },
  {
    name: 'gzip cut in the middle',
    file: 'people.csv.gz',
    content: LONG.subarray(0, LONG.length / 2),
    expect: { problem: /damaged or cut off/ },
  },
  {
    name: 'xz cut in the middle',
    file: 'orders.csv.xz',
    content: XZ.subarray(0, 90),
    expect: { problem: /damaged or cut off/ },
  },
  {
    name: 'zstd cut in the middle',
    file: 'orders.csv.zst',
    content: ZSTD.subarray(0, 60),
    expect: { problem: /damaged or cut off/ },
  },
  {
    name: 'a file whose name is a pattern',
    file: 'orders {1,2} [x] *.csv',
    content: ROWS,
    expect: WELL,
  },
];
