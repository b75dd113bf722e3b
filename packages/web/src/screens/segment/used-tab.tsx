import { List, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

/** What would notice if the segment went away, and what it rests on itself. */
export function UsedTab({ shown: { id, described } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const language = useLanguage();
  const mayAlerts = useMay('alerts.read');
  const listed = useAnswer('listSegments', { query: { language } });
  const children = listed.data?.segments.filter(({ parent }) => parent === id).map(one => one.id) ?? [];
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Definitions title={say('usedTitle')} none={say('usedNone')} ids={described.usedBy} />
      <Definitions title={say('refersTitle')} none={say('refersNone')} ids={described.refersTo} />
      <Definitions title={say('childrenTitle')} none={say('childrenNone')} ids={children} />
      {mayAlerts && <Alerts id={id} />}
    </SimpleGrid>
  );
}

interface DefinitionsProps {
  readonly title: string;
  readonly none: string;
  readonly ids: readonly string[];
}

function Definitions({ title, none, ids }: DefinitionsProps) {
  const { segment } = useNaming();
  return (
    <Card title={title}>
      <Listed none={none}>
        {ids.map(id => (
          <List.Item key={id}>
            <Link to="/segments/$id" params={{ id }}>
              {segment(id)}
            </Link>
          </List.Item>
        ))}
      </Listed>
    </Card>
  );
}

function Listed({ none, children }: { readonly none: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  return <List size="sm">{children}</List>;
}

function Alerts({ id }: { readonly id: string }) {
  const say = useWords(SEGMENT);
  const alerts = useAnswer('listAlerts', {});
  return (
    <Card title={say('alertsTitle')}>
      <Answered of={alerts} height={40}>
        {all => (
          <Listed none={say('alertsNone')}>
            {all
              .filter(({ watch }) => watch.kind === 'segment' && watch.of === id)
              .map(alert => (
                <List.Item key={alert.id}>
                  <Link to="/settings" search={{ tab: 'alerts' }}>
                    {alert.name}
                  </Link>
                </List.Item>
              ))}
          </Listed>
        )}
      </Answered>
    </Card>
  );
}
