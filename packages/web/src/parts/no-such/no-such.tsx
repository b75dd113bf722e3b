import { Alert, Anchor, Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../../words/use-words.ts';
import { NO_SUCH } from './words.ts';

/** Where all that there is of its kind is listed. */
const LISTS = {
  segment: ['segments', '/segments'],
  segmentation: ['segmentations', '/segmentations'],
  person: ['people', '/people'],
  erased: ['people', '/people'],
} as const satisfies Readonly<Record<string, readonly [string, LinkProps['to']]>>;

export interface NoSuchProps {
  readonly of: keyof typeof LISTS;
  /** As the address names it. */
  readonly name: string;
}

/** A screen about something that is not there: what, why that may be, and the way to what is there. */
export function NoSuch({ of, name }: NoSuchProps) {
  const say = useWords(NO_SUCH);
  const title = say(of, { name });
  useEffect(() => {
    document.title = `${title} · Satsuma`;
  }, [title]);
  const [list, to] = LISTS[of];
  return (
    <Center mih="60vh">
      <Stack align="center" maw={520} role="alert">
        <Title order={1} ta="center" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        <Text c="dimmed" ta="center">
          {say(`${of}Hint`, { name })}
        </Text>
        <Button renderRoot={props => <Link to={to} {...props} />}>{say(list)}</Button>
      </Stack>
    </Center>
  );
}

export interface NoSuchHereProps {
  readonly of: 'version' | 'cohort' | 'alert' | 'webhook' | 'source' | 'import' | 'attribute' | 'either';
  readonly name: string | number;
  /** Takes it out of the address; the rest of the screen stands below. */
  readonly onLeave?: () => void;
}

/** The same of a part of a screen. */
export function NoSuchHere({ of, name, onLeave }: NoSuchHereProps) {
  const say = useWords(NO_SUCH);
  return (
    <Alert color="gray" role="alert">
      <Group gap="sm">
        <span style={{ overflowWrap: 'anywhere' }}>{say(of, { name })}</span>
        {onLeave !== undefined && (
          <Anchor component="button" type="button" size="sm" onClick={onLeave}>
            {say('away')}
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
