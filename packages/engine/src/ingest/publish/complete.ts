import type { Store } from '../../store/open.ts';
import { finish, readCommitment } from './ledger.ts';
import { type Checkpoint, publish } from './publish.ts';
import { dropStaging } from './staging.ts';

export interface CompleteSettings {
  /** Milliseconds, whenever it is asked. */
  readonly now: () => number;
  readonly onCheckpoint?: Checkpoint;
}

/** Carries out a committed import from where its journal stands, and tidies up. */
export async function complete(
  store: Store,
  number: number,
  source: string,
  settings: CompleteSettings,
): Promise<void> {
  const at: Checkpoint = settings.onCheckpoint ?? (() => {});
  const commitment = await readCommitment(store.control, number);
  await publish(store.control, { warehouse: store.warehouse, number, source, replaced: commitment.replaced }, at);
  await at('published');
  await finish(store.control, number, commitment, settings.now());
  await at('done');
  await dropStaging(store.warehouse, number);
}
