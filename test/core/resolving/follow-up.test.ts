// What an earlier answer told, as somebody hands it back.
import { expect, it } from 'vitest';
import { bot } from '../../support/bot.ts';

it.each(['constructor', '__proto__', 'no_such_entry'])('takes no entry from "%s"', (id) => {
  const text = 'and private?';
  const context = { outcome: 'answer', language: 'en', facts: [id], unstated: [] } as const;
  expect(bot.ask({ text, language: 'en', context })).toEqual(bot.ask({ text, language: 'en' }));
});
