// What the app's command and its shortcut are called at Slack, after the plan.
import type { Bot } from '../../core/bot.ts';

export function commandOf({ plan }: Pick<Bot, 'plan'>): string {
  return `/${plan.slug}`;
}

export function shortcutOf({ plan }: Pick<Bot, 'plan'>): string {
  return `answer_with_${plan.slug}`;
}

export function checkShortcutOf({ plan }: Pick<Bot, 'plan'>): string {
  return `check_with_${plan.slug}`;
}
