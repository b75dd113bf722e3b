import { Fieldset, Select, Stack } from '@mantine/core';
import type { OrderRules } from '@satsuma/core';
import { useAnswer } from '../../../api/answers.ts';
import { useWords } from '../../../words/use-words.ts';
import { Amount, Choice } from './fields.tsx';
import { changedTable, type FormProps, tableIn } from './form.ts';
import { SETTINGS } from './words.ts';

/** Which orders count, and for how much. */
export function Orders({ given, complete, change }: FormProps) {
  const say = useWords(SETTINGS);
  const catalog = useAnswer('getCatalog', {});
  const rules = (complete as { readonly orders: OrderRules }).orders;
  const currencies = catalog.data?.events['Order Completed']?.currencies ?? [];
  const set = (changed: Partial<Record<keyof OrderRules, unknown>>) =>
    change({ orders: changedTable(tableIn(given, 'orders'), changed) });
  return (
    <Fieldset legend={say('orders')} radius="sm">
      <Stack gap="md">
        <Choice
          word="counted"
          options={['paid', 'any']}
          value={rules.minimumTotal === 'any' ? 'any' : 'paid'}
          onChange={value => set({ minimumTotal: value === 'any' ? 'any' : undefined })}
        />
        {rules.minimumTotal !== 'any' && (
          <Amount
            label={say('minimumTotal')}
            value={rules.minimumTotal === 0 ? null : rules.minimumTotal}
            min={0}
            placeholder={say('aboveZero')}
            onChange={value => set({ minimumTotal: value })}
          />
        )}
        <Choice
          word="refunds"
          options={['subtract', 'ignore']}
          value={rules.refunds}
          onChange={value => set({ refunds: value === 'subtract' ? undefined : value })}
        />
        {currencies.length > 1 && (
          <Select
            label={say('currency')}
            maw={280}
            data={[...currencies]}
            value={rules.currency}
            placeholder={say('everyCurrency')}
            clearable
            clearButtonProps={{ 'aria-label': say('everyCurrency') }}
            onChange={value => set({ currency: value ?? undefined })}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
