// A pasted text and what the article says of it: the text with its claims marked, then claim by claim.
import { agrees, type CheckedClaim, isContrary } from '../../core/checked-text.ts';
import type { Language } from '../../core/knowledge/language.ts';
import type { Line, Mark } from './line.ts';
import { renderChecked } from './render.ts';
import { languageOf, type Session, say, type Turn } from './session.ts';

function toneOf({ verdict }: CheckedClaim): Mark['tone'] {
  if (agrees(verdict)) return 'right';
  return isContrary(verdict) ? 'wrong' : 'open';
}

/** What would steer the terminal is blank, so that every place of the text stays where it is. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => ' '.repeat(sign.length));
}

/** The lines of the text, each with the claims in it. */
function markedLines(text: string, claims: readonly CheckedClaim[]): Line[] {
  const ordered = [...claims].sort((one, other) => one.start - other.start);
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    const marks = ordered
      .filter((claim) => claim.start < start + line.length && claim.end > start)
      .map((claim) => ({
        start: Math.max(claim.start - start, 0),
        end: Math.min(claim.end - start, line.length),
        tone: toneOf(claim),
      }));
    return { text: harmless(line), marks, onlyMarked: true };
  });
}

/**
 * Without a text, the lines that come next are it.
 * @param called in which language the command was called, where its name tells
 */
export function check(session: Session, text: string, called?: Language): Turn {
  const { bot, locale } = session;
  const forced = session.forced ?? called;
  if (text === '')
    return say({ ...session, pasted: [] }, [{ text: bot.phrase('check_paste', forced ?? languageOf(session)) }]);
  const checked = bot.check(text, {
    ...(forced === undefined ? {} : { language: forced }),
    ...(locale === undefined ? {} : { locale }),
  });
  const told = renderChecked(checked.text);
  return say(
    { ...session, reached: { by: 'check', checked } },
    checked.claims.length === 0 ? told : [...markedLines(text, checked.claims), ...told],
  );
}

/** One more line of the text; an empty one ends it, and nothing is checked where there was none. */
export function paste({ pasted: _, ...session }: Session, lines: readonly string[], line: string): Turn {
  if (line !== '') return { session: { ...session, pasted: [...lines, line] }, lines: [] };
  return lines.length === 0 ? { session, lines: [] } : check(session, lines.join('\n'));
}
