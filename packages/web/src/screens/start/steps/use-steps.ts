import { useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { useFormats } from '../../../words/use-words.ts';

export const STEPS = ['goals', 'have', 'lack', 'segments', 'igniters', 'measure', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Which of the steps are done, as the facts have it; undefined while they are not known. What one may not see counts as not done. */
export function useSteps(people: number): Readonly<Record<Step, boolean>> | undefined {
  const { language } = useFormats();
  const mayAlerts = useMay('alerts.read');
  const mayWebhooks = useMay('webhooks.read');
  const listed = useAnswer('listSegments', { query: { language } }).data?.segments;
  const inventory = useAnswer('getInventory', {}).data;
  const alerts = useAnswer('listAlerts', {}, { when: mayAlerts }).data;
  const webhooks = useAnswer('listWebhooks', {}, { when: mayWebhooks }).data;
  const jobs = useAnswer('listJobs', {}).data;
  if (listed === undefined || inventory === undefined || jobs === undefined) return undefined;
  if ((mayAlerts && alerts === undefined) || (mayWebhooks && webhooks === undefined)) return undefined;
  const held = [...inventory.traits, ...inventory.lines.properties, ...inventory.events.flatMap(e => e.properties)];
  return {
    goals: listed.some(({ level, owner }) => level === 'strategic' && owner !== null),
    have: people > 0,
    lack: held.some(({ note }) => note?.justification != null),
    segments: listed.some(({ kind }) => kind === 'segment') && listed.some(({ kind }) => kind === 'segmentation'),
    igniters: (webhooks ?? []).length > 0 || jobs.some(({ kind, status }) => kind === 'export' && status === 'done'),
    measure: (alerts ?? []).some(({ watch }) => watch.kind === 'segment'),
    review: listed.some(({ version }) => version !== null && version > 1),
  };
}
