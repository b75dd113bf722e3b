import { withAccess } from '../access/with-access.ts';
import type { Command } from '../command.ts';
import { argument, usage } from '../input/options.ts';
import { COLUMNS } from '../words/columns.ts';
import { SETTING_WORDS } from '../words/settings.ts';

export const settings: Command = {
  name: 'settings',
  summary: 'Show or change the zone, currency, language and country of the data',
  arguments: [
    {
      form: '[name]',
      about: 'zone, currency, language or country',
      completes: ['zone', 'currency', 'language', 'country'],
    },
    { form: '[value]', about: 'the new value' },
  ],
  examples: [
    { line: 'satsuma settings', does: 'shows all settings' },
    { line: 'satsuma settings zone Europe/London', does: 'midnight, months and weeks are those of London from now on' },
  ],
  run(input, context) {
    const name = argument(input, 0);
    const value = argument(input, 1);
    const { output, say } = context;
    const tell = (found: Readonly<Record<string, string>>) => {
      const about: Readonly<Record<string, string>> = say.of(SETTING_WORDS);
      const columns = say.of(COLUMNS);
      output.data(found);
      output.table<readonly [string, string]>(
        [
          { title: columns.name, cell: ([setting]) => setting },
          { title: columns.value, cell: ([, set]) => set },
          { title: '', flexible: 'wrap', cell: ([setting]) => about[setting] ?? '' },
        ],
        Object.entries(found).filter(([setting]) => name === undefined || setting === name),
      );
    };
    return withAccess(
      context,
      async access => {
        const known = access.engine.SETTING_NAMES;
        const setting = known.find(each => each === name);
        if (name !== undefined && setting === undefined) {
          throw usage(name, `there is no setting "${name}"`, `settings: ${known.join(', ')}`);
        }
        if (setting === undefined || value === undefined) return tell({ ...access.settings });
        tell({ ...(await access.changeSetting(setting, value)) });
      },
      value === undefined ? 'must exist' : 'may be made',
    );
  },
};
