import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupName } from '../../src/screens/settings/backup-name.ts';
import { formatsOf } from '../../src/words/format.ts';

const NOW = Date.parse('2026-11-22T23:05:00Z');

test('a backup is named by the clock of the workspace, in whichever language, and never as another is', () => {
  for (const language of ['en', 'pl'] as const) {
    const formats = formatsOf(language, 'Europe/Warsaw', 'PLN');
    assert.equal(backupName(NOW, formats, []), 'backup-2026-11-23-00-05');
    const taken = ['backup-2026-11-23-00-05', 'backup-2026-11-23-00-05-2'];
    assert.equal(backupName(NOW, formats, taken), 'backup-2026-11-23-00-05-3');
  }
});
