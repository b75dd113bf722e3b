import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useFormats, useLanguage, useWords } from '../../words/use-words.ts';
import { Offers } from './offers.tsx';
import { SegmentationItem } from './segmentation-item.tsx';
import classes from './segmentations.module.css';
import { SEGMENTATIONS } from './words.ts';

/** Every way in which everybody is divided, and those that most have besides. */
export function SegmentationsScreen() {
  const say = useWords(SEGMENTATIONS);
  const language = useLanguage();
  const formats = useFormats();
  const may = useMay('segments.write');
  const listed = useAnswer('listSegments', { query: { language } });
  return (
    <Page title={say('title')} about={say('about')}>
      <Answered of={listed} height={360}>
        {({ segments }) => {
          const divisions = segments.filter(({ kind }) => kind === 'segmentation');
          return (
            <Stack gap="lg">
              {divisions.length === 0 ? (
                <Empty
                  title={say('none')}
                  hint={say('noneHint')}
                  action={<Link to="/data/import">{say('import')}</Link>}
                />
              ) : (
                <Card
                  title={say('count', { count: divisions.length, shown: formats.number(divisions.length) })}
                  about={say('listHint')}
                >
                  <ul className={classes.list}>
                    {divisions.map(one => (
                      <SegmentationItem key={one.id} listed={one} />
                    ))}
                  </ul>
                </Card>
              )}
              {may ? <Offers listed={segments} /> : <ViewOnly of="segments" />}
            </Stack>
          );
        }}
      </Answered>
    </Page>
  );
}
