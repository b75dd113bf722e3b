import { Button, Group, Popover } from '@mantine/core';
import { eventWords, inLanguage, traitSubject } from '@satsuma/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { traitTypes } from '../editors/attribute.ts';
import { type Choice, Pick } from '../editors/pick.tsx';
import { operatorsFor, start } from '../editors/predicate.ts';
import { openToken, tokensOf } from '../forms/forms.ts';
import type { Group as GroupNode, Leaf } from '../model/draft.ts';
import { addGroup, addRow } from '../model/edits.ts';
import { OFFERED, type Offered, STARTS } from '../model/starts.ts';
import { BUILDER } from '../words.ts';

interface Offer extends Choice {
  readonly begin: Leaf;
}

/** What can be added, by kind and by name: everything that the data has is found by typing it. */
function useOffers(): readonly Offer[] {
  const say = useWords(BUILDER);
  const { catalog, segments, speech } = useBuilder();
  return useMemo(() => {
    const { language, names } = speech;
    const about = (kind: Offered) => say(`kind_${kind}`);
    const kinds = OFFERED.map(kind => ({
      value: kind,
      label: say(`kind_${kind}`),
      about: say(`kindAbout_${kind}`),
      group: say('kinds'),
      begin: STARTS[kind],
    }));
    const events = Object.keys(catalog.events).map(event => ({
      value: `event ${event}`,
      label: event,
      about: eventWords(event, language).did,
      group: about('event'),
      begin: { event, when: { inTheLast: '30 days' } },
    }));
    const traits = Object.keys(catalog.traits).map(trait => {
      const types = traitTypes(catalog, trait);
      const begin = { trait, ...start(operatorsFor(types)[0] ?? 'is', types, catalog.zone) };
      return {
        value: `trait ${trait}`,
        label: trait,
        about: traitSubject(trait, language).text,
        group: about('trait'),
        begin,
      };
    });
    const named = (id: string) => inLanguage(names.segments?.[id] ?? id, language);
    const classes = Object.entries(catalog.segments).flatMap(([of, entry]) =>
      entry.kind === 'segment'
        ? []
        : entry.classes.map(id => ({
            value: `class ${of} ${id}`,
            label: inLanguage(names.classes?.[of]?.[id] ?? id, language),
            about: named(of),
            group: about('class'),
            begin: { class: [id], of },
          })),
    );
    const stored = [...segments.keys()].map(id => ({
      value: `segment ${id}`,
      label: named(id),
      group: about('segment'),
      begin: { segment: id },
    }));
    return [...kinds, ...classes, ...stored, ...events, ...traits];
  }, [catalog, segments, speech, say]);
}

/** Begins a condition or a group at the end of a group, and opens what is still to be chosen. */
export function AddCondition({ parent }: { readonly parent: GroupNode }) {
  const say = useWords(BUILDER);
  const { act, open, draft, speech, catalog, segments } = useBuilder();
  const offers = useOffers();
  const [adding, setAdding] = useState<'row' | 'group'>();
  const add = (value: string) => {
    const offer = offers.find(one => one.value === value);
    setAdding(undefined);
    if (offer === undefined) return;
    const place = { parent: parent.id, index: parent.children.length };
    act(adding === 'group' ? addGroup(offer.begin, place) : addRow(offer.begin, place));
    const telling = { say, speech, catalog, segments };
    const token = openToken(tokensOf(offer.begin, { isNegated: false, change: () => undefined, telling }));
    if (token !== undefined) open({ row: `n${draft.next}`, token });
  };
  return (
    <Group gap="xs" pt={4}>
      {(['row', 'group'] as const).map(what => (
        <Popover
          key={what}
          opened={adding === what}
          onChange={next => !next && setAdding(undefined)}
          position="bottom-start"
          width={420}
          trapFocus
          shadow="md"
        >
          <Popover.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} aria-hidden />}
              data-add={what}
              onClick={() => setAdding(adding === what ? undefined : what)}
            >
              {say(what === 'group' ? 'addGroup' : 'addCondition')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={say('addCondition')} maw="94vw">
            {adding === what && <Pick label={say('searchAnything')} choices={offers} onPick={add} />}
          </Popover.Dropdown>
        </Popover>
      ))}
    </Group>
  );
}
