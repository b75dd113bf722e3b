import { writeFile } from 'node:fs/promises';
import type { PeopleAccess } from '../access/access.ts';
import { CommandFailure, type Context, type Input } from '../command.ts';
import { argument, isOn, textOption, usage } from '../input/options.ts';
import { readPersonKey } from '../input/person.ts';
import { PERSON } from '../words/person.ts';

type Rights = Pick<PeopleAccess, 'exportPerson' | 'erasePerson'>;

/** What people may ask of whoever holds something of them: `person export anna`, `person erase anna --yes`. */
export async function answerRequest(input: Input, access: Rights, context: Context): Promise<void> {
  const what = argument(input, 0);
  if (what === 'export') return handOver(input, access, context);
  if (what === 'erase') return takeOut(input, access, context);
  throw usage('person', `"${what}" is nothing that can be done with somebody`, 'export or erase, and then whom');
}

async function handOver(input: Input, access: Rights, { output, say }: Context): Promise<void> {
  const person = await access.exportPerson(readPersonKey(input, 1));
  const file = textOption(input, 'to');
  const text = JSON.stringify(person, null, 2);
  output.data(person);
  if (file === undefined) return output.line(text);
  await writeFile(file, `${text}\n`, { flag: 'wx' }).catch(error => {
    throw error.code === 'EEXIST' ? new CommandFailure([taken(file)]) : error;
  });
  output.line(say.of(PERSON).exported(String(person.profile), file));
}

async function takeOut(input: Input, access: Rights, { output, say }: Context): Promise<void> {
  if (!isOn(input, 'yes')) {
    throw usage('--yes', 'erasing somebody cannot be taken back', 'person export shows what is held; --yes erases it');
  }
  const erased = await access.erasePerson(readPersonKey(input, 1));
  output.data(erased);
  output.line(say.of(PERSON).erased(String(erased.profile), say.counted(erased.rows, 'row')));
}

const taken = (file: string) => ({
  code: 'file' as const,
  path: file,
  message: 'this file is there already',
  hint: 'choose another name',
});
