// Settings as the store gives them; apart, so that what only shows settings loads no schemas.
import { z } from 'zod';
import type { Bot } from '../core/bot.ts';
import { CONTROLS, type Control, type Settings, settled } from './settings.ts';

function lenient<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

/** An older or a newer version may have written it: what says nothing here is left out. */
const KEPT = z.object({
  language: lenient(z.string()),
  private: lenient(z.boolean()),
  answers: lenient(z.boolean()),
  controls: lenient(
    z.array(z.unknown()).transform((some): readonly Control[] => CONTROLS.filter((one) => some.includes(one))),
  ),
  greeting: lenient(z.boolean()),
});

/** @param kept as the store gives it; without a language that this bot doesn't speak */
export function settingsIn(kept: unknown, { languages }: Pick<Bot, 'languages'>): Settings {
  const { data = {} } = KEPT.safeParse(kept);
  const language = languages.find(({ code }) => code === data.language)?.code;
  return settled({ ...data, language });
}
