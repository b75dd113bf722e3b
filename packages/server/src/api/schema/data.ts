import { ENCODINGS, IMPORT_KINDS, LEGAL_BASES, SENSITIVITIES, SEPARATORS } from '@satsuma/engine';
import { Type } from 'typebox';
import { Count, Instant, list, maybe, named, ProblemReply, Share, tableOf, WordsText } from './building.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });

export const AttributeKeyBody = named('AttributeKey', {
  of: Type.Enum(['trait', 'event', 'line'], { description: 'A trait, or a property of an event or of order lines.' }),
  event: Type.Optional(Name),
  name: Name,
});

export const AttributeValuesReply = named('AttributeValues', {
  attribute: AttributeKeyBody,
  distinct: Type.Integer({ minimum: 0, description: 'Different values that people have; those of a list one by one.' }),
  isExact: Type.Boolean({ description: 'No: those met on a share of the people, so at least so many.' }),
  sources: list(Type.String(), { description: 'By name: imports and tracking keys that bring it.' }),
  allSources: Type.Boolean({
    description: 'No: those met on a share of the people; one that brings little may be missing.',
  }),
});

export const AttributeNoteReply = named('AttributeNote', {
  owner: maybe(Type.String()),
  justification: maybe(Type.String({ description: 'What it is for.' })),
  sensitivity: maybe(Type.Enum([...SENSITIVITIES])),
  legalBasis: maybe(Type.Enum([...LEGAL_BASES])),
  updated: Instant,
  updatedBy: Type.String(),
});

const UsedBy = list(Type.String(), { description: 'Ids of segments and segmentations that look at it.' });

const AttributeReply = named('HeldAttribute', {
  name: Type.String(),
  values: Count,
  coverage: Share,
  types: tableOf(Count, 'What the values read as, and how many of each.'),
  first: Instant,
  last: Instant,
  note: maybe(AttributeNoteReply),
  usedBy: UsedBy,
  lastSeen: maybe(Type.Integer({ description: 'Milliseconds: a value was seen, also one that changed nothing.' })),
});

export const InventoryReply = named('Inventory', {
  people: Count,
  anonymous: Count,
  identifiers: list(
    Type.Object({ kind: Type.String(), values: Count, people: Count }, { additionalProperties: false }),
  ),
  events: list(
    named('HeldEvent', {
      name: Type.String(),
      rows: Count,
      people: Count,
      guests: Count,
      first: Instant,
      last: Instant,
      currencies: list(Type.String()),
      usedBy: UsedBy,
      properties: list(AttributeReply),
    }),
  ),
  lines: Type.Object({ rows: Count, properties: list(AttributeReply) }, { additionalProperties: false }),
  traits: list(AttributeReply),
});

export const NamesReply = named('KnownNames', {
  segments: tableOf(WordsText),
  classes: tableOf(tableOf(WordsText)),
  currency: Type.Optional(Type.String()),
});

const TypesOf = Type.Object({ types: list(Type.String()) }, { additionalProperties: false });

export const CatalogReply = named('Catalog', {
  zone: Type.String(),
  events: tableOf(
    Type.Object({ properties: tableOf(TypesOf), currencies: list(Type.String()) }, { additionalProperties: false }),
  ),
  traits: tableOf(TypesOf),
  segments: tableOf(
    Type.Object(
      { kind: Type.Enum(['segment', 'segmentation']), names: list(Type.String()) },
      { additionalProperties: false, description: 'names: of its parameters, or of its classes.' },
    ),
  ),
});

export const SourceReply = named('Source', {
  name: Type.String(),
  mapped: Type.Boolean(),
  imports: Count,
  lastImport: maybe(Instant),
});

const RowCounts = named('RowCounts', {
  read: Count,
  accepted: Count,
  rejected: Count,
  blank: Count,
  guests: Count,
  byKind: Type.Object({ event: Count, 'order-line': Count, person: Count }, { additionalProperties: false }),
  byReason: tableOf(Count),
  remarks: tableOf(Count),
});

const factCounts = {
  events: Count,
  orders: Count,
  refunds: Count,
  lines: Count,
  guestEvents: Count,
  traitChanges: Count,
  newPeople: Count,
  refreshedPeople: Count,
  mergedPeople: Count,
  removedPeople: Count,
  known: Count,
  repeated: Count,
  keysAtSeveralTimes: Count,
  reopenedOrders: Count,
};
const FactCountsReply = named('FactCounts', factCounts);
/** What was not counted yet at the time is null. */
const PastFactsReply = named('PastFacts', {
  ...factCounts,
  refreshedPeople: maybe(Count),
});

export const PastImportReply = named('PastImport', {
  import: Type.Integer(),
  source: Type.String(),
  file: Type.String(),
  status: Type.Enum(['reading', 'publishing', 'done', 'failed', 'replaced']),
  started: Instant,
  finished: maybe(Instant),
  replaces: maybe(Type.Integer()),
  rows: maybe(RowCounts),
  facts: maybe(PastFactsReply),
});

export const UploadReply = named('Upload', {
  id: Type.String(),
  name: Type.String(),
  bytes: Count,
  expires: Instant,
});

export const hints = {
  as: Type.Optional(Type.Enum([...IMPORT_KINDS])),
  source: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  zone: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
};

/** As the documentation of mappings writes it, read from YAML. */
export const MappingBody = Type.Unsafe<Readonly<Record<string, unknown>>>({
  type: 'object',
  title: 'MappingDocument',
  description: 'What the columns of a file mean, as its YAML has it.',
  additionalProperties: true,
});

const MappingFrom = Type.Enum(['given', 'remembered', 'guessed']);

/** How a file is written, where whoever brings it knows better than what its bytes look like. */
export const FileHintsBody = named('FileHints', {
  encoding: Type.Optional(Type.Enum([...ENCODINGS])),
  separator: Type.Optional(Type.Enum([...SEPARATORS], { description: 'whitespace: any run of spaces and tabs.' })),
  decimal: Type.Optional(Type.Enum(['.', ','])),
  header: Type.Optional(Type.Boolean({ description: 'Whether the first row names the columns.' })),
});

const FileShapeReply = named('FileShape', {
  format: Type.Enum(['delimited', 'jsonl', 'json', 'parquet']),
  compression: Type.Enum(['none', 'gzip', 'xz', 'zstd', 'bz2']),
  encoding: Type.Enum([...ENCODINGS]),
  separator: Type.Enum([...SEPARATORS]),
  decimal: Type.Enum(['.', ',']),
  header: Type.Boolean(),
  segment: Type.Boolean({ description: 'Each line is a call of the Segment spec: no column is mapped.' }),
  rows: Type.Integer({ minimum: 0, description: 'About so many.' }),
  columns: list(Type.String()),
  sample: list(list(Type.String()), { description: 'The first rows, as they are read.' }),
});

export const MappingReply = named('GuessedMapping', {
  mapping: MappingBody,
  shape: FileShapeReply,
  yaml: Type.String(),
  from: MappingFrom,
  notes: list(ProblemReply),
  problems: list(ProblemReply),
});

const ofFile = { import: Type.Integer(), file: Type.String(), source: Type.String(), seconds: Type.Number() };

export const ImportSummaryReply = Type.Union(
  [
    named('UnchangedFile', { outcome: Type.Literal('unchanged'), ...ofFile }),
    named('ImportedFile', {
      outcome: Type.Enum(['done', 'tried']),
      ...ofFile,
      mapping: MappingBody,
      mappingFrom: MappingFrom,
      rows: RowCounts,
      facts: FactCountsReply,
      replaced: list(Type.Integer()),
      suspicious: list(
        Type.Object({ kind: Type.String(), value: Type.String(), users: Count }, { additionalProperties: false }),
      ),
      notes: list(ProblemReply),
      rejects: maybe(Type.String({ description: 'Of a download: the rows that were put aside, as CSV.' })),
      examples: list(
        named('RejectedRow', { line: Count, column: Type.String(), value: Type.String(), reason: Type.String() }),
        { description: 'The first rows that were put aside; reasons are those of byReason.' },
      ),
    }),
  ],
  { title: 'ImportSummary' },
);

export const UndoneReply = named('UndoneImport', {
  import: Type.Integer(),
  file: Type.String(),
  source: Type.String(),
  by: Type.Integer(),
  facts: FactCountsReply,
});

export const ExportedReply = named('Exported', {
  download: Type.String({ description: 'GET /api/v1/downloads/{id} has the file.' }),
  file: Type.String(),
  people: Count,
  bytes: Count,
  columns: list(Type.String()),
  expires: Instant,
});

export const RunReply = named('Run', {
  run: Type.Integer(),
  asOf: Instant,
  cause: Type.String(),
  status: Type.Enum(['running', 'committed', 'failed']),
  started: Instant,
  finished: maybe(Instant),
});
