// What no account of an entry makes right: words that turn a claim round, speak of somebody else, or may not be meant.
import type { Fact, Facts } from '../knowledge/fact.ts';
import { isIn, type Range } from '../reading/range.ts';
import type { Reading } from '../reading/reading.ts';
import { means } from '../reading/tagger.ts';
import { endingTag, firstSaid } from '../reading/yes-or-no.ts';
import type { EntryAccounts } from './accounts.ts';
import { doubtfulRepairs } from './doubtful-repairs.ts';
import { misnaming } from './misnaming.ts';
import { ofOthers } from './of-others.ts';
import { strangersIn, turned } from './turned.ts';

/** "Weaken", "reject", "GPUs": what turns a claim into its contrary, or says more, where the answers don't say so themselves. */
function turning({ tokens, lexicon }: Reading, entries: readonly EntryAccounts[]): Range[] {
  const isSaid = ({ start, end }: Range): boolean =>
    entries.some(({ said }) => tokens.slice(start, end).every(({ text }) => said.words.has(text)));
  // The "élève" of "s'élève à" is no pupil.
  const verbs = lexicon.claims.carrying.all(tokens).filter(({ start, end }) => end - start > 1);
  const isInVerb = (range: Range): boolean => verbs.some((verb) => isIn(range, verb));
  const particular = lexicon.particularWords.all(tokens).filter((range) => !isSaid(range) && !isInVerb(range));
  return [
    ...lexicon.claims.contrary.all(tokens).filter((range) => !isSaid(range)),
    ...particular.filter(({ value }) => !entries.some(({ said }) => said.concepts.has(value))),
  ];
}

/** "Did you cost 200 billion?" claims something of whoever answers; "can you confirm …?" doesn't. */
function addressed(reading: Reading): Range[] {
  const { tokens, tags, lexicon, courtesy } = reading;
  const ending = endingTag(reading);
  const idle = [...lexicon.openers.all(tokens), ...(ending === undefined ? [] : [ending])];
  return tags.filter(
    (tag) => means(tag, lexicon.addressed) && !courtesy[tag.start] && !idle.some((range) => isIn(tag, range)),
  );
}

/** "Has it strengthened …?": an aim is told, and the question is whether it is done; "has it the aim to …?" asks for the aim. */
function askedAsDone(reading: Reading, told: readonly Fact[]): Range[] {
  const { tokens, tags, lexicon } = reading;
  if (!told.some(({ aim }) => aim) || tags.some((tag) => means(tag, lexicon.aim))) return [];
  const first = firstSaid(reading);
  const isInverted = ({ start, end }: Range): boolean =>
    end - start > 1 && !lexicon.functionWords.has(tokens[end]?.text ?? '');
  return lexicon.claims.done.all(tokens).filter((word) => word.start === first || isInverted(word));
}

/**
 * What neither an account nor a statement makes right: what turns the claim round, gives another name, speaks to whoever answers, or may
 * not be meant.
 */
export function neverHeld(
  reading: Reading,
  told: readonly Fact[],
  entries: readonly EntryAccounts[],
  isText: boolean,
  facts: Facts,
): Range[] {
  const ofQuestion = isText
    ? []
    : [
        ...addressed(reading),
        ...askedAsDone(reading, told),
        ...misnaming(reading, told, facts),
        ...ofOthers(reading, told, entries, facts),
      ];
  return [...doubtfulRepairs(reading), ...turning(reading, entries), ...ofQuestion];
}

/** "Will four be opened?", "to be opened": what is still to come isn't done. */
function isAhead(reading: Reading, { start }: Range): boolean {
  const { tokens, lexicon } = reading;
  const { done, future } = lexicon.claims;
  if (done.at(tokens, start - 1) !== undefined) return false;
  const first = firstSaid(reading);
  const opener = lexicon.openers.at(tokens, first);
  const isAsked =
    opener !== undefined &&
    opener.end === first + 1 &&
    opener.end <= start &&
    future.has(tokens.slice(first, opener.end));
  const isAuxiliary = lexicon.functionWords.has(tokens[start - 1]?.text ?? '');
  return (
    isAsked || future.at(tokens, start - 1) !== undefined || (isAuxiliary && future.at(tokens, start - 2) !== undefined)
  );
}

/** What no account makes right: that it is done by now, or names that stand for one another the wrong way. */
export function contraryWords(
  reading: Reading,
  told: readonly Fact[],
  entries: readonly Pick<EntryAccounts, 'named'>[],
): Range[] {
  const ids = new Set(told.map(({ id }) => id));
  return [
    ...reading.tags.filter((tag) => means(tag, reading.lexicon.status) && !isAhead(reading, tag)),
    ...entries.flatMap((entry) => [...turned(reading, entry.named), ...strangersIn(reading, ids, entry.named)]),
  ];
}
