import { List, Stack, Text } from '@mantine/core';
import { eventTitle } from '@satsuma/core';
import { useState } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { amountText, valueText } from '../../parts/person/value-text.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import classes from './orders.module.css';
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
            <List listStyleType="none" classNames={{ itemWrapper: classes.whole, itemLabel: classes.whole }}>
              {known.map(order => (
                <List.Item key={keyOf(order)} className={classes.order}>
                  <OrderItem order={order} />
                </List.Item>
              ))}
            </List>
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
  const [isOpen, setIsOpen] = useState(false);
  const { properties, time, later, lines } = order;
  const number = valueText(properties.order_id, formats);
  const said = number === '' ? say('order') : say('orderNumber', { number });
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <span className={classes.title}>
          <Text size="sm" span>
            {said}
          </Text>
          <Text size="xs" c="dimmed" span>
            {formats.moment(time)}
          </Text>
        </span>
        <span className={classes.amounts}>
          <Text size="sm" fw={600} span>
            {amountText(properties.total, properties.currency, formats)}
          </Text>
          {later.map(({ event, time: at, properties: what }) => (
            <Text size="xs" c="var(--warning)" span key={`${event} ${at}`}>
              {[
                eventTitle(event, formats.language),
                formats.date(at),
                amountText(what.total, what.currency ?? properties.currency, formats),
              ]
                .filter(text => text !== '')
                .join(' · ')}
            </Text>
          ))}
        </span>
      </summary>
      {isOpen && <Lines lines={lines} label={said} />}
    </details>
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
