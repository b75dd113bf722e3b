import { commas, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { ImportKind } from '../mapping/fields.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { bookedEvent, bookingOf } from './booking.ts';
import { fieldsOf, type Mapped, numberField, readMapped, type TextOf, textField } from './mapped.ts';
import type { RowParts } from './row.ts';
import {
  currencyFaults,
  currencyOf,
  factTexts,
  guestFaults,
  instantOf,
  propertiesOf,
  timeOf,
  traitsOf,
} from './said.ts';
import { guestRemarks, identifierTuples } from './who.ts';

/** What a record becomes, by what its file is a list of. */
export function partsOf(mapping: Mapping, textOf: TextOf, now: number): RowParts {
  const mapped = readMapped(mapping, textOf);
  const own = PARTS[mapping.as](mapping, mapped, textOf, now);
  return {
    ...own,
    layers: [...mapped.layers, ...own.layers],
    faults: [...mapped.faults, ...guestFaults(mapped, mapping), ...own.faults],
    remarks: [...mapped.remarks, ...own.remarks],
    columns: {
      identifiers: identifierTuples(mapped.identifiers),
      traits: traitsOf(mapped, mapping),
      properties: propertiesOf(mapped, mapping),
      ...own.columns,
    },
  };
}

type Parts = (mapping: Mapping, mapped: Mapped, textOf: TextOf, now: number) => RowParts;

const orders: Parts = (mapping, mapped, textOf) => {
  const booking = bookingOf(mapping, mapped, textOf);
  const { time, faults } = timeOf(mapped);
  const texts = factTexts(mapped);
  const lines = mapping.as === 'order-lines';
  const key = fieldsOf(mapped, 'key').length > 0 ? textField(mapped, 'key') : texts.order_id;
  const double = mapping.cancellations.some(rule => rule.books === 'purchase-and-refund');
  return {
    layers: booking.layers,
    columns: {
      kind: lines ? raw("'order-line'") : raw("'event'"),
      name: double ? bookedEvent : sql`${booking.events}[1]`,
      time,
      key: lines ? textField(mapped, 'key') : key,
      ...texts,
      currency: currencyOf(mapped),
      ...booking.amounts,
      quantity: booking.quantity,
      line: sql`toUInt32(ifNull(${numberField(mapped, 'line') ?? raw('0')}, 0))`,
    },
    faults: [...faults, ...booking.faults, ...currencyFaults(mapped)],
    remarks: [...guestRemarks(mapped.identifiers), ...booking.remarks],
    ...(double && { each: booking.events }),
  };
};

const events: Parts = (_mapping, mapped) => {
  const { time, faults } = timeOf(mapped);
  const [event] = fieldsOf(mapped, 'event');
  const amount = (field: 'total' | 'discount' | 'shipping' | 'tax' | 'margin' | 'price'): Sql =>
    numberField(mapped, field) ?? raw('CAST(null as Nullable(Decimal(18, 4)))');
  const text = event?.text ?? raw("''");
  return {
    layers: [],
    columns: {
      kind: raw("'event'"),
      name: textField(mapped, 'event'),
      time,
      key: textField(mapped, 'key'),
      ...factTexts(mapped),
      currency: currencyOf(mapped),
      total: amount('total'),
      discount: amount('discount'),
      shipping: amount('shipping'),
      tax: amount('tax'),
      margin: amount('margin'),
      price: amount('price'),
      quantity: numberField(mapped, 'quantity') ?? raw('CAST(null as Nullable(Float64))'),
    },
    faults: [
      ...faults,
      { column: event?.label ?? '', text, when: sql`${textField(mapped, 'event')} = ''`, reason: 'no-event' },
      ...currencyFaults(mapped),
    ],
    remarks: guestRemarks(mapped.identifiers),
  };
};

const customers: Parts = (_mapping, mapped, _textOf, now) => {
  const [said] = fieldsOf(mapped, 'time');
  const since = said === undefined ? sql`${value.int(now)}` : sql`ifNull(${said.reading.value}, ${value.int(now)})`;
  return {
    layers: [],
    columns: { kind: raw("'person'"), time: instantOf(since) },
    faults: [],
    remarks: said === undefined ? [] : [{ when: sql`${said.text} = ''`, remark: 'time-of-import' }],
  };
};

/** A row per answered question, whether the file has a column or a row for each. */
const survey: Parts = (mapping, mapped) => {
  const { time, faults } = timeOf(mapped);
  const type = raw('Array(Tuple(question String, answer String))');
  const wide = mapped.values
    .filter(one => one.kind === 'answer')
    .map(({ name, reading }) => sql`(${value.text(name)}, ${reading.json})`);
  const [question] = fieldsOf(mapped, 'question');
  const [answer] = fieldsOf(mapped, 'answer');
  const long =
    question === undefined || answer === undefined
      ? []
      : [sql`(${question.text}, if(${answer.text} = '', '', toJSONString(${answer.text})))`];
  const answers = sql`arrayFilter(pair -> pair.2 != '', CAST([${commas([...wide, ...long])}] as ${type}))`;
  const rest = propertiesOf(mapped, mapping);
  const said = sql`concat('{"survey":', toJSONString(${textField(mapped, 'survey')}), ',"question":', toJSONString(item.1), ',"answer":', item.2,
    if(${rest} = '{}', '', concat(',', substring(${rest}, 2, length(${rest}) - 2))), '}')`;
  return {
    layers: [],
    columns: { kind: raw("'event'"), name: raw("'Survey Answered'"), time, properties: said },
    faults: [
      ...faults,
      ...(question === undefined
        ? []
        : [
            {
              column: question.label,
              text: question.text,
              when: sql`${question.text} = ''`,
              reason: 'no-answer' as const,
            },
          ]),
    ],
    remarks: guestRemarks(mapped.identifiers),
    each: answers,
  };
};

const PARTS = {
  orders,
  'order-lines': orders,
  customers,
  events,
  messages: events,
  survey,
} as const satisfies Record<ImportKind, Parts>;
