import { Button, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { APP } from '../../../app/words.ts';
import { Card } from '../../../parts/card.tsx';
import { KeyNumber } from '../../../parts/key-number.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import classes from '../import/import.module.css';
import { REASONS } from '../import/words-reasons.ts';
import { DATA } from '../words.ts';
import { BroughtCount } from './brought-count.tsx';

type Import = Reply<'listImports'>[number];

/** What one import brought, and why rows of it were put aside. */
export function ImportDetail({ past }: { readonly past: Import }) {
  const say = useWords(DATA);
  const frame = useWords(APP);
  const reasons = useWords(REASONS);
  const formats = useFormats();
  const { rows, facts } = past;
  const rejects = useRejects(past.import);
  if (rows === null) return null;
  const counts = [
    ['taken', rows.accepted],
    ['aside', rows.rejected],
    ['guests', rows.guests],
    ['newPeople', facts?.newPeople],
    ['refreshedPeople', facts?.refreshedPeople],
    ['orders', facts?.orders],
    ['refunds', facts?.refunds],
    ['lines', facts?.lines],
    ['traitChanges', facts?.traitChanges],
  ] as const;
  const told = [
    ...Object.entries(rows.byReason).map(([key, times]) => [`reason-${key}`, times] as const),
    ...Object.entries(rows.remarks).map(([key, times]) => [`remark-${key}`, times] as const),
  ].filter(([, times]) => times > 0);
  return (
    <Card
      title={past.file}
      about={formats.moment(past.started)}
      actions={
        <Button
          size="xs"
          variant="default"
          renderRoot={props => <Link to="/data" search={{ tab: 'imports' }} resetScroll={false} {...props} />}
        >
          {frame('close')}
        </Button>
      }
    >
      <div className={classes.numbers}>
        {counts.map(([key, value]) => (
          <KeyNumber key={key} label={say(key)}>
            {value === null ? (
              say('notCounted')
            ) : (
              <BroughtCount by={past.status === 'done' ? past.import : null} what={key} count={value ?? 0} />
            )}
          </KeyNumber>
        ))}
      </div>
      {told.length > 0 && (
        <List size="sm">
          {told.map(([key, times]) => (
            <List.Item key={key}>
              {formats.number(times)} – {reasons(key)}
            </List.Item>
          ))}
        </List>
      )}
      {rows.rejected > 0 &&
        (rejects === undefined ? (
          <Text size="sm" c="dimmed">
            {say('rejectsGone')}
          </Text>
        ) : (
          <Button
            w="fit-content"
            size="xs"
            variant="default"
            component="a"
            href={`/api/v1/downloads/${rejects}`}
            download
          >
            {say('downloadRejects')}
          </Button>
        ))}
    </Card>
  );
}

const KEPT = 3_600_000;

/** The rows put aside are kept for an hour, by the job that imported the file. */
function useRejects(number: number): string | undefined {
  const jobs = useAnswer('listJobs', {});
  const job = jobs.data?.find(
    ({ kind, result, finished }) =>
      kind === 'import' &&
      result?.import === number &&
      result.outcome === 'done' &&
      Date.now() - (finished ?? 0) < KEPT,
  );
  const id = job?.result?.rejects;
  return typeof id === 'string' ? id : undefined;
}
