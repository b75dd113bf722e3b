import type { PersonEvent } from '@satsuma/client';
import { eventTitle, propertyTitle } from '@satsuma/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { amountText, attributeText, valueText } from '../../../parts/person/value-text.ts';
import type { Formats } from '../../../words/format.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import type { Item } from './items.ts';
import classes from './timeline.module.css';

export interface ItemRowProps {
  readonly item: Item;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
}

/** One row of the timeline. */
export function ItemRow({ item, isOpen, onToggle }: ItemRowProps) {
  const formats = useFormats();
  if (item.kind === 'day') return <span className={classes.day}>{formats.date(item.at)}</span>;
  if (item.kind === 'property')
    return (
      <>
        <span className={classes.key}>{propertyTitle(item.name, formats.language)}</span>
        <span className={classes.about}>{attributeText(item.name, item.value, formats)}</span>
      </>
    );
  return <Happened item={item} isOpen={isOpen} onToggle={onToggle} />;
}

type HappenedItem = Extract<Item, { kind: 'event' | 'fold' }>;

function Happened({ item, isOpen, onToggle }: ItemRowProps & { readonly item: HappenedItem }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const isFold = item.kind === 'fold';
  const title = eventTitle(isFold ? item.name : item.event.event, formats.language);
  const count = isFold ? item.events.length : 1;
  const said = isFold ? say('folded', { event: title, count, shown: formats.number(count) }) : title;
  const time = isFold ? (item.events[0]?.time ?? 0) : item.event.time;
  const hasMore = isFold || Object.keys(item.event.properties).length > 0;
  return (
    <>
      {hasMore ? (
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-label={`${say(isOpen ? 'close' : 'open')}: ${said}, ${formats.time(time)}`}
          onClick={() => onToggle(item.key)}
        >
          {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        </button>
      ) : (
        <span className={classes.toggle} />
      )}
      <span className={classes.time}>{formats.time(time)}</span>
      <span className={classes.name}>{said}</span>
      <span className={classes.about}>{aboutOf(isFold ? item.events : [item.event], formats)}</span>
    </>
  );
}

/** What tells most of an event, the first that it has. */
const TELLING = [
  ['product_name', 'name', 'product_id'],
  ['category'],
  ['campaign_name', 'campaign_id', 'email_subject'],
  ['query', 'title', 'path', 'url', 'question', 'coupon'],
  ['channel', 'source'],
] as const;
const MOST_TOLD = 3;

/** The telling values of an event, or the different ones of repeats. */
function aboutOf(events: readonly PersonEvent[], formats: Formats): string {
  const told = events.slice(0, 20).flatMap(({ properties }) => {
    const amount = amountText(properties.total ?? properties.price, properties.currency, formats);
    const values = TELLING.flatMap(names => names.flatMap(name => properties[name] ?? []).slice(0, 1));
    const texts = values.map(value => valueText(value, formats));
    return events.length > 1 ? texts.slice(0, 1) : [...(amount === '' ? [] : [amount]), ...texts].slice(0, MOST_TOLD);
  });
  return [...new Set(told)].slice(0, MOST_TOLD).join(' · ');
}
