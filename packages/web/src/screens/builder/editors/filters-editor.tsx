import { ActionIcon, Button, Group, NativeSelect, Stack } from '@mantine/core';
import type { Filter, PredicateKeys } from '@satsuma/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import { propertyChoices, propertyTypes } from './attribute.ts';
import classes from './editors.module.css';
import { operatorsFor, start } from './predicate.ts';
import { PredicateEditor } from './predicate-editor.tsx';

type Filters = readonly Filter[] | undefined;

export interface FiltersEditorProps {
  readonly event: string;
  readonly where: Filters;
  readonly onChange: (where: Filter[] | undefined) => void;
}

/** What narrows an event down: every filter must hold for the same event. */
export function FiltersEditor({ event, where = [], onChange }: FiltersEditorProps) {
  const say = useWords(BUILDER);
  const { catalog, speech } = useBuilder();
  const properties = propertyChoices(catalog, event, speech);
  const begin = (property: string): Filter => {
    const types = propertyTypes(catalog, event, property);
    return { property, ...start(operatorsFor(types)[0] ?? 'is', types, catalog.zone) };
  };
  const put = (i: number, filter: Filter) => onChange(where.map((one, j) => (i === j ? filter : one)));
  const first = properties[0]?.value;
  return (
    <Stack gap="sm">
      {where.map((filter, i) => (
        <Stack gap="xs" key={keyOf(where, i)} className={classes.filter}>
          <Group gap="xs" wrap="nowrap">
            <NativeSelect
              flex={1}
              size="xs"
              aria-label={say('property')}
              value={filter.property}
              onChange={({ currentTarget }) => put(i, begin(currentTarget.value))}
              data={[
                ...(properties.some(({ value }) => value === filter.property) ? [] : [filter.property]),
                ...properties.map(({ value, label }) => ({ value, label })),
              ]}
            />
            <ActionIcon
              size={28}
              aria-label={say('removeFilter')}
              onClick={() => onChange(where.length === 1 ? undefined : where.filter((_, j) => i !== j))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </Group>
          <PredicateEditor
            keys={predicateKeysOf(filter)}
            types={propertyTypes(catalog, event, filter.property)}
            of={{ event, property: filter.property }}
            onChange={keys => put(i, { property: filter.property, ...keys })}
          />
        </Stack>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        disabled={first === undefined}
        onClick={() => first !== undefined && onChange([...where, begin(first)])}
      >
        {say('addFilter')}
      </Button>
    </Stack>
  );
}

const predicateKeysOf = ({ property: _, ...keys }: Filter): PredicateKeys => keys;

/** A filter has no identity but its property, and which of those of the same property it is. */
const keyOf = (where: readonly Filter[], place: number): string => {
  const property = where[place]?.property ?? '';
  return `${property} ${where.slice(0, place).filter(one => one.property === property).length}`;
};
