import { Document, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import { fieldEntry, isFactField } from './fields.ts';
import type { Lookup, Mapping, Target } from './mapping.ts';

/** Writes a mapping as YAML that people can read and change: what is usual is left out, what a field means stands beside it. */
export function printMapping(mapping: Mapping): string {
  const { columns, lookups, constants, file, ignore, cancellations, ...rest } = mapping;
  const filled = Object.fromEntries(Object.entries(constants).filter(([, values]) => Object.keys(values).length > 0));
  const document = new Document({
    as: rest.as,
    source: rest.source,
    ...(rest.spec && { spec: rest.spec }),
    ...(Object.keys(file).length > 0 && { file }),
    zone: rest.zone,
    ...(rest.country && { country: rest.country }),
    decimal: rest.decimal,
    columns: Object.fromEntries(Object.entries(columns).map(([title, targets]) => [title, writtenTargets(targets)])),
    ...(ignore.length > 0 && { ignore }),
    ...(Object.keys(filled).length > 0 && { constants: filled }),
    ...(lookups.length > 0 && { lookups: lookups.map(writtenLookup) }),
    ...(cancellations.length > 0 && { cancellations }),
    guests: rest.guests,
    blocked: rest.blocked,
    missing: rest.missing,
  });
  comment(document, 'as', ' what each row is: orders, order-lines, customers, events, messages or survey');
  comment(document, 'zone', ' whose clock times without an offset are on');
  comment(document, 'columns', ' every column is mapped here or named under "ignore"');
  comment(document, 'cancellations', ' which orders were taken back; the first rule that holds decides');
  comment(document, 'guests', ' what nobody did: keep (in totals, in no segment) or reject');
  comment(document, 'blocked', ' identifiers that identify nobody; * stands for anything');
  comment(document, 'missing', ' texts that mean an empty cell');
  commentFields(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const writtenTargets = (targets: readonly Target[]): unknown => {
  const written = targets.map(writtenTarget);
  return written.length === 1 ? written[0] : written;
};

function writtenTarget(target: Target): unknown {
  if (target.kind === 'field') {
    const { kind: _, field, ...options } = target;
    return Object.keys(options).length === 0 ? field : { is: field, ...options };
  }
  const { kind, name, type, ...options } = target;
  return { [kind]: name, ...(type !== 'text' && { type }), ...options };
}

const writtenLookup = ({ key, ...rest }: Lookup): unknown => ({
  ...rest,
  key: key.ours === key.theirs ? key.ours : key,
});

function pairOf(document: Document, key: string): Pair<Scalar, unknown> | undefined {
  if (!isMap<Scalar, unknown>(document.contents)) return undefined;
  return document.contents.items.find(pair => pair.key.value === key);
}

function comment(document: Document, key: string, text: string): void {
  const pair = pairOf(document, key);
  if (pair) pair.key.commentBefore = text;
}

/** Beside each plain field: what it is. */
function commentFields(document: Document): void {
  const columns = pairOf(document, 'columns')?.value;
  if (!isMap(columns)) return;
  for (const { value } of columns.items) {
    if (isScalar(value) && typeof value.value === 'string' && isFactField(value.value))
      value.comment = ` ${fieldEntry(value.value).is}`;
  }
}
