import { ActionIcon, Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconColumns3, IconDots, IconPencil } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useJob } from '../../api/jobs.tsx';
import { useMay } from '../../api/session.tsx';
import { changed } from '../../app/search.ts';
import { AsOf } from '../../parts/as-of.tsx';
import { useKnownTraits } from '../../parts/person/person-name.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useWords } from '../../words/use-words.ts';
import { ExportButton, type useExport } from '../people/export-button.tsx';
import { LISTED_TRAITS } from '../people/people-table.tsx';
import { ArchiveDialog } from '../segments/archive-dialog.tsx';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');

export interface ActionsProps {
  readonly shown: Shown;
  readonly exporting: ReturnType<typeof useExport>;
}

export function Actions({ shown, exporting }: ActionsProps) {
  const say = useWords(SEGMENT);
  const navigate = route.useNavigate();
  const { asOf } = route.useSearch();
  const mayWrite = useMay('segments.write');
  const mayExport = useMay('people.export');
  const traits = useKnownTraits(LISTED_TRAITS) ?? [];
  return (
    <>
      <AsOf
        value={asOf}
        onChange={day => void navigate({ search: last => changed(last, { asOf: day }), replace: true })}
      />
      {mayWrite && !shown.described.archived && (
        <Button
          leftSection={<IconPencil size={16} aria-hidden />}
          renderRoot={props => <Link to="/segments/$id/edit" params={{ id: shown.id }} {...props} />}
        >
          {say('edit')}
        </Button>
      )}
      {!shown.isParametric && (
        <Button
          variant="default"
          leftSection={<IconColumns3 size={16} aria-hidden />}
          renderRoot={props => <Link to="/compare" search={{ segments: [shown.id] }} {...props} />}
        >
          {say('compare')}
        </Button>
      )}
      {mayExport && <ExportButton exporting={exporting} whom={shown.subject} asOf={shown.asOf} traits={traits} />}
      {mayWrite && !shown.described.archived && <More shown={shown} />}
      <ViewOnly of="segments" />
    </>
  );
}

function More({ shown: { id, name, described } }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const navigate = route.useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const { start } = useJob('computeMemberships');
  const recompute = async () => {
    const done = await start({ body: { only: [id] } });
    if (done !== undefined) notifications.show({ message: say('recomputed') });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" aria-label={say('more')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void recompute()}>{say('recompute')}</Menu.Item>
        <Menu.Item onClick={() => setLeaving(true)}>{say('archive')}</Menu.Item>
      </Menu.Dropdown>
      {isLeaving && (
        <ArchiveDialog
          row={{ id, name, usedBy: described.usedBy }}
          onClose={() => setLeaving(false)}
          onDone={() => void navigate({ to: '/segments' })}
        />
      )}
    </Menu>
  );
}
