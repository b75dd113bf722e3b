import type { ImportedFile, ImportSummary } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { IMPORT } from '../words/import.ts';
import { type Tell, teller } from '../words/tell.ts';
import { tellFields } from './fields.ts';

type Engine = typeof import('@satsuma/engine');

/** What an import did, or would do. */
export async function tellImport(summary: ImportSummary, context: Context, engine: Engine): Promise<void> {
  const { output, say } = context;
  const words = say.of(IMPORT);
  const { file, source, seconds } = summary;
  if (summary.outcome === 'unchanged') {
    output.line(words.unchanged(file, String(summary.import)));
    return;
  }
  const title =
    summary.outcome === 'tried' ? words.tried(file, source) : words.done(file, source, say.number(seconds, 1));
  const tell = await teller(say.language);
  output.line(output.paint.bold(title));
  tellFields(factsOf(summary, context), output);
  tellCounted(words.reasons, summary.rows.byReason, engine.REJECT_REASONS, tell, context);
  if (summary.rejectsPath !== undefined) output.line(output.paint.orange(words.rejects(summary.rejectsPath)));
  tellCounted(words.remarks, summary.rows.remarks, engine.REMARKS, tell, context);
  tellSuspicious(summary, context);
  if (summary.notes.length === 0) return;
  output.heading(words.notes);
  for (const { path, message, hint } of summary.notes) {
    output.line(
      `  ${path === '' ? '' : `${path}: `}${tell(message)}${hint === undefined ? '' : output.paint.dim(` — ${tell(hint)}`)}`,
      '    ',
    );
  }
}

function factsOf({ rows, facts, replaced, mappingFrom }: ImportedFile, { say }: Context) {
  const words = say.of(IMPORT);
  const some = (n: number): string | undefined => (n === 0 ? undefined : say.number(n));
  const n = (value: number): string => say.number(value);
  return [
    [words.rows, `${words.rowsText(n(rows.read), n(rows.accepted), n(rows.rejected))} (${words.mapping[mappingFrom]})`],
    [words.newPeople, some(facts.newPeople)],
    [words.refreshedPeople, some(facts.refreshedPeople)],
    [words.mergedPeople, some(facts.mergedPeople)],
    [words.removedPeople, some(facts.removedPeople)],
    [
      words.events,
      facts.events === 0 ? undefined : words.eventsText(n(facts.events), n(facts.orders), n(facts.refunds)),
    ],
    [words.lines, some(facts.lines)],
    [words.traitChanges, some(facts.traitChanges)],
    [words.guests, facts.guestEvents === 0 ? undefined : words.guestsText(say.counted(facts.guestEvents, 'event'))],
    [words.known, some(facts.known)],
    [words.repeated, some(facts.repeated)],
    [words.severalTimes, some(facts.keysAtSeveralTimes)],
    [words.reopened, some(facts.reopenedOrders)],
    [words.replaced, replaced.length === 0 ? undefined : words.replacedText(replaced.join(', '))],
  ] as const;
}

function tellCounted(
  title: string,
  counts: Readonly<Record<string, number | undefined>>,
  texts: Readonly<Record<string, string>>,
  tell: Tell,
  { output, say }: Context,
): void {
  const found = Object.entries(counts).flatMap(([key, n]) => (n === undefined ? [] : [[key, n] as const]));
  if (found.length === 0) return;
  output.line(`${title}:`);
  for (const [key, n] of found.toSorted(([, a], [, b]) => b - a))
    output.line(`  ${say.number(n)}  ${tell(texts[key] ?? key)}`, '    ');
}

function tellSuspicious({ suspicious }: ImportedFile, { output, say }: Context): void {
  if (suspicious.length === 0) return;
  const words = say.of(IMPORT);
  output.line(`${words.suspicious}:`);
  for (const { kind, users } of suspicious.slice(0, 10))
    output.line(`  ${words.suspiciousText(kind, say.number(users))}`);
}
