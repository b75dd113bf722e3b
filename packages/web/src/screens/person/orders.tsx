import { Accordion, Group, Stack, Text } from '@mantine/core';
import { eventTitle } from '@satsuma/core';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { amountText, valueText } from '../../parts/person/value-text.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { PERSON } from './words.ts';

const SHOWN = 200;

type Order = Reply<'listPersonOrders'>['orders'][number];
type Line = Order['lines'][number];

/** What a person ordered: each order with what was in it, and what became of it. */
export function Orders({ profile, asOf }: { readonly profile: number; readonly asOf: string | undefined }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const query = { limit: SHOWN, ...(asOf !== undefined && { asOf }) };
  const orders = useAnswer('listPersonOrders', { path: { profile }, query }, { keep: true });
  return (
    <Answered of={orders} height={300}>
      {({ orders: known, count }) =>
        known.length === 0 ? (
          <Empty title={say('noOrders')} hint={say('noOrdersHint')} />
        ) : (
          <Stack gap="sm">
            {known.length < count && (
              <Text size="sm" c="dimmed">
                {say('ordersShown', {
                  count: known.length,
                  shown: formats.number(known.length),
                  total: formats.number(count),
                })}
              </Text>
            )}
            <Accordion multiple order={3} aria-label={say('ordersList')}>
              {known.map(order => (
                <OrderItem key={keyOf(order)} order={order} />
              ))}
            </Accordion>
          </Stack>
        )
      }
    </Answered>
  );
}

/** Several orders may be of one instant. */
const keyOf = ({ time, properties }: Order): string => `${time} ${properties.order_id ?? ''}`;

function OrderItem({ order }: { readonly order: Order }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const { properties, time, later, lines } = order;
  const number = valueText(properties.order_id, formats);
  return (
    <Accordion.Item value={keyOf(order)}>
      <Accordion.Control>
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm">{number === '' ? say('order') : say('orderNumber', { number })}</Text>
            <Text size="xs" c="dimmed">
              {formats.moment(time)}
            </Text>
          </div>
          <Stack gap={0} align="flex-end">
            <Text size="sm" fw={600}>
              {amountText(properties.total, properties.currency, formats)}
            </Text>
            {later.map(({ event, time: at, properties: what }) => (
              <Text size="xs" c="var(--warning)" key={`${event} ${at}`}>
                {[
                  eventTitle(event, formats.language),
                  formats.date(at),
                  amountText(what.total, what.currency ?? properties.currency, formats),
                ]
                  .filter(text => text !== '')
                  .join(' · ')}
              </Text>
            ))}
          </Stack>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Lines lines={lines} label={say('orderNumber', { number })} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function Lines({ lines, label }: { readonly lines: readonly Line[]; readonly label: string }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  if (lines.length === 0) return <Text size="sm">{say('noLines')}</Text>;
  const rows = lines.map((line, place) => ({ line, place }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      key: 'product',
      title: say('product'),
      cell: ({ line }) => valueText(line.product_name ?? line.name ?? line.product_id, formats),
    },
    { key: 'category', title: say('category'), cell: ({ line }) => valueText(line.category, formats) },
    {
      key: 'quantity',
      title: say('quantity'),
      isNumber: true,
      cell: ({ line }) => amountText(line.quantity, undefined, formats),
    },
    {
      key: 'amount',
      title: say('amount'),
      isNumber: true,
      cell: ({ line }) => amountText(line.amount ?? line.price, line.currency, formats),
    },
  ];
  return <Table label={label} columns={columns} rows={rows} rowKey={({ place }) => String(place)} height={320} />;
}
