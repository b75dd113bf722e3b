import { Box, Grid, Paper, Stack, Tabs } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { numbered } from '../../app/search.ts';
import { Answered } from '../../parts/answered.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { NoSuch } from '../../parts/no-such/no-such.tsx';
import { Page } from '../../parts/page.tsx';
import { personName } from '../../parts/person/person-name.tsx';
import { PERSON_NAME } from '../../parts/person/words.ts';
import { NoPeople } from '../../parts/view-only/no-people.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { PersonActions } from './actions.tsx';
import { Consents } from './consents.tsx';
import { Head } from './head.tsx';
import { Identity } from './identity.tsx';
import { MemberOf } from './member-of.tsx';
import { Orders } from './orders.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { Traits } from './traits.tsx';
import { Why } from './why/why.tsx';
import { PERSON } from './words.ts';

export type PersonPage = Reply<'getPerson'>;

const TABS = ['timeline', 'orders', 'traits', 'memberships', 'identity'] as const;

/** Everything known of one person, as of now or of a day. */
export function PersonScreen() {
  const { profile } = useParams({ from: '/people/$profile' });
  const { asOf } = useSearch({ from: '/people/$profile' });
  const query = { rows: 0, ...(asOf !== undefined && { asOf }) };
  const number = Number(profile);
  const mayRead = useMay('people.read');
  const isNumber = numbered(number) !== undefined;
  const page = useAnswer('getPerson', { path: { profile: number }, query }, { keep: true, when: isNumber && mayRead });
  if (!mayRead) return <NoPeople />;
  const failure = page.error instanceof ApiFailure && page.error.status === 404 ? page.error : undefined;
  if (failure?.problems.some(({ code }) => code === 'erased-person')) return <NoSuch of="erased" name={profile} />;
  if (!isNumber || failure !== undefined) return <NoSuch of="person" name={profile} />;
  return (
    <Answered of={page} height={600}>
      {person =>
        !page.isPlaceholderData && String(person.profile) !== profile ? (
          // Who was merged into somebody else is that person.
          <Navigate to="/people/$profile" params={{ profile: String(person.profile) }} search replace />
        ) : (
          <Known person={person} asOf={asOf} />
        )
      }
    </Answered>
  );
}

function Known({ person, asOf }: { readonly person: PersonPage; readonly asOf: string | undefined }) {
  const say = useWords(PERSON);
  const sayName = useWords(PERSON_NAME);
  const formats = useFormats();
  const navigate = useNavigate({ from: '/people/$profile' });
  const traits = Object.fromEntries(person.traits.map(({ name, value }) => [name, value]));
  const name = personName({ ...person, traits }, sayName);
  const known = person.created === null ? say('notYet') : say('since', { when: formats.date(person.created) });
  return (
    <Page
      title={name}
      about={`${known} · ${say('asOf', { when: formats.moment(person.asOf) })}`}
      actions={
        <>
          <AsOf
            value={asOf}
            onChange={next =>
              void navigate({
                search: ({ asOf: _, ...rest }) => (next === undefined ? rest : { ...rest, asOf: next }),
                replace: true,
              })
            }
          />
          <PersonActions person={person} name={name} />
        </>
      }
    >
      <Head person={person} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Parts person={person} asOf={asOf} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <MemberOf memberships={person.memberships} />
            <Consents person={person} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Parts({ person, asOf }: { readonly person: PersonPage; readonly asOf: string | undefined }) {
  const say = useWords(PERSON);
  const navigate = useNavigate({ from: '/people/$profile' });
  const { tab = 'timeline' } = useSearch({ from: '/people/$profile' });
  return (
    <Paper p={0}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={next => {
          const wanted = TABS.find(one => one === next);
          if (wanted !== undefined) void navigate({ search: old => ({ ...old, tab: wanted }), replace: true });
        }}
      >
        <Tabs.List aria-label={say('tabs')}>
          {TABS.map(one => (
            <Tabs.Tab key={one} value={one} px="lg" py="md">
              {say(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Box p="lg">
          <Tabs.Panel value="timeline">
            <Timeline person={person} asOf={asOf} />
          </Tabs.Panel>
          <Tabs.Panel value="orders">
            <Orders profile={person.profile} asOf={asOf} />
          </Tabs.Panel>
          <Tabs.Panel value="traits">
            <Traits person={person} />
          </Tabs.Panel>
          <Tabs.Panel value="memberships">
            <Why profile={person.profile} asOf={asOf} />
          </Tabs.Panel>
          <Tabs.Panel value="identity">
            <Identity person={person} />
          </Tabs.Panel>
        </Box>
      </Tabs>
    </Paper>
  );
}
