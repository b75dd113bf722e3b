import { Badge, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../api/answers.ts';
import { useSession } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Refused } from '../../parts/refused.tsx';
import { ShownOnce } from '../../parts/shown-once.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { tell } from '../../parts/tell.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { SETTINGS } from './words.ts';

type User = Reply<'listUsers'>[number];
const ROLES = ['viewer', 'marketer', 'analyst', 'admin'] as const;
type Role = (typeof ROLES)[number];

interface OneTime {
  readonly link: string;
  readonly expires: number;
}

/** Who has an account, and what it lets them do. */
export function PeopleTab() {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const users = useAnswer('listUsers', {});
  const [once, setOnce] = useState<OneTime>();
  const passwordLink = useChange('linkForPassword', { changes: [], onDone: setOnce });
  const change = useChange('changeUser', { changes: ['listUsers'], onDone: () => tell(say('saved')) });
  const columns = useColumns({
    onRole: (user, role) => change.mutate({ path: { id: user.id }, body: { role } }),
    onDisabled: (user, disabled) => change.mutate({ path: { id: user.id }, body: { disabled } }),
    onPassword: user => passwordLink.mutate({ path: { id: user.id } }),
  });
  return (
    <Stack>
      {once !== undefined && (
        <ShownOnce
          title={say('oneTimeLink')}
          text={say('oneTimeLinkText', { when: formats.moment(once.expires) })}
          // A server that was not told its address answers with the path alone; whoever is sent it needs all of it.
          secret={new URL(once.link, location.origin).href}
          onClose={() => setOnce(undefined)}
        />
      )}
      <Card title={say('tab-people')} about={say('peopleAbout')} actions={<Invite onMade={setOnce} />}>
        <Refused title={say('notSaved')} error={change.error ?? passwordLink.error} />
        <Answered of={users}>
          {data => <Table label={say('tab-people')} columns={columns} rows={data} rowKey={user => String(user.id)} />}
        </Answered>
      </Card>
    </Stack>
  );
}

function Invite({ onMade }: { readonly onMade: (link: OneTime) => void }) {
  const say = useWords(SETTINGS);
  const [role, setRole] = useState<Role>('marketer');
  const invite = useChange('inviteUser', { changes: ['readAudit'], onDone: onMade });
  return (
    <Group gap="xs" wrap="wrap" justify="flex-end">
      <NativeSelect
        aria-label={say('role')}
        value={role}
        onChange={event => setRole(roleOf(event.currentTarget.value))}
        data={ROLES.map(value => ({ value, label: say(`role-${value}`) }))}
      />
      <Button loading={invite.isPending} onClick={() => invite.mutate({ body: { role } })}>
        {say('invite')}
      </Button>
      <Refused title={say('notDone')} error={invite.error} />
    </Group>
  );
}

const roleOf = (value: string): Role => ROLES.find(role => role === value) ?? 'viewer';

interface Deeds {
  readonly onRole: (user: User, role: Role) => void;
  readonly onDisabled: (user: User, disabled: boolean) => void;
  readonly onPassword: (user: User) => void;
}

function useColumns(deeds: Deeds): readonly Column<User>[] {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const { user: me } = useSession();
  return [
    { key: 'name', title: say('personName'), cell: user => user.name },
    { key: 'email', title: say('email'), cell: user => user.email },
    {
      key: 'role',
      title: say('role'),
      cell: user =>
        user.id === me.id ? (
          say(`role-${user.role}`)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={say('roleOf', { name: user.name })}
            value={user.role}
            onChange={event => deeds.onRole(user, roleOf(event.currentTarget.value))}
            data={ROLES.map(value => ({ value, label: say(`role-${value}`) }))}
          />
        ),
    },
    { key: 'created', title: say('since'), cell: user => formats.date(user.created) },
    {
      key: 'state',
      title: say('state'),
      cell: user => (
        <Badge variant="outline" color={user.disabled === null ? 'green' : 'gray'}>
          {say(user.disabled === null ? 'active' : 'disabled')}
        </Badge>
      ),
    },
    {
      key: 'deeds',
      title: say('actions'),
      cell: user => <UserDeeds user={user} isMe={user.id === me.id} deeds={deeds} />,
    },
  ];
}

interface UserDeedsProps {
  readonly user: User;
  readonly isMe: boolean;
  readonly deeds: Deeds;
}

function UserDeeds({ user, isMe, deeds }: UserDeedsProps) {
  const say = useWords(SETTINGS);
  if (isMe) return <span className="quiet">{say('you')}</span>;
  return (
    <Group gap="xs" wrap="nowrap">
      {user.disabled === null ? (
        <>
          <Button size="compact-sm" variant="default" onClick={() => deeds.onPassword(user)}>
            {say('passwordLink')}
          </Button>
          <Confirm
            label={say('disable')}
            text={say('disableText', { name: user.name })}
            onConfirm={() => deeds.onDisabled(user, true)}
          />
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => deeds.onDisabled(user, false)}>
          {say('enable')}
        </Button>
      )}
    </Group>
  );
}
