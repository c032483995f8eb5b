// The evaluation sets as data. Nothing here may print a blind question: what fails is named by its place.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../src/core/text/tokenize.ts';
import { type Dialog, readDialogs, type Turn } from '../src/inbox/evaluation/dialogs.ts';
import { askedIn } from '../src/knowledge/asked.ts';
import { openFolder } from '../src/knowledge/files.ts';
import { examine, parseKnowledge } from '../src/knowledge/load.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const KINDS = ['dev', 'dev2', 'blind', 'blind2'];
const LANGUAGES = ['fr', 'en'];
const FILES = openFolder(path('../knowledge'));

interface Placed {
  readonly dialog: Dialog;
  /** The set and the dialog's number in it. */
  readonly place: string;
}

function placedIn(kind: string): Placed[] {
  const folder = path(`./questions/${kind}`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) =>
    readDialogs(join(folder, name)).map((dialog, index) => ({
      dialog,
      place: `${kind}/${basename(name)}, dialog ${index + 1}`,
    })),
  );
}

const placed = (): Placed[] => KINDS.flatMap(placedIn);

/** The places of the dialogs of which a turn is not as it should be. */
function placesWhere(wrong: (turn: Turn) => boolean): string[] {
  return placed().flatMap(({ dialog, place }) => (dialog.turns.some(wrong) ? [place] : []));
}

test('every id is used once', () => {
  const seen = new Set<string>();
  const twice = placed().flatMap(({ dialog: { id }, place }) => {
    if (seen.has(id)) return [place];
    seen.add(id);
    return [];
  });
  expect(twice).toEqual([]);
});

test('every fact of a label is in the knowledge base', () => {
  const { facts } = parseKnowledge(FILES);
  const unknown = (id: string): boolean => !Object.hasOwn(facts, id);
  expect(
    placesWhere((turn) => [...turn.facts.flat(), ...(turn.unstated ?? []), ...(turn.unstated_any ?? [])].some(unknown)),
  ).toEqual([]);
});

test('every answer expects a fact', () => {
  expect(placesWhere(({ outcome, facts }) => outcome === 'answer' && facts.every((ids) => ids.length === 0))).toEqual(
    [],
  );
});

test('every "not said" expects a topic, and nothing but an answer has a premise', () => {
  const without = ({ outcome, unstated, unstated_any }: Turn): boolean =>
    outcome === 'unstated' && (unstated ?? unstated_any ?? []).length === 0;
  expect(placesWhere((turn) => without(turn) || (turn.outcome !== 'answer' && turn.premise !== undefined))).toEqual([]);
});

describe.each(KINDS)('%s', (kind) => {
  test.each(LANGUAGES)('has at least 200 questions and 20 dialogs in %s, a third of them noisy', (language) => {
    const own = placedIn(kind).flatMap(({ dialog }) => (dialog.language === language ? [dialog] : []));
    const dialogs = own.filter((dialog) => dialog.kind === 'dialog').length;
    expect(own.length - dialogs).toBeGreaterThanOrEqual(200);
    expect(dialogs).toBeGreaterThanOrEqual(20);
    expect(own.filter(({ noise }) => noise !== 'clean').length / own.length).toBeGreaterThanOrEqual(0.3);
  });
});

describe('the curated questions', () => {
  const normalised = (question: string): string => wordsOf(question).join(' ');

  /** One or two words, "merci" or "où ?": whoever writes questions writes these, and there is only one way to. */
  const tooShort = (question: string): boolean => wordsOf(question).length <= 2;

  test('repeat no evaluation question', () => {
    const evaluated = new Set(
      placed().flatMap(({ dialog }) => dialog.turns.map(({ question }) => normalised(question))),
    );
    const languages = examine(FILES).sources?.languages.values() ?? [];
    const repeated = [...languages].flatMap(askedIn).flatMap(({ question, path: at, document }) => {
      if (tooShort(question) || !evaluated.has(normalised(question))) return [];
      const { file, line } = document.problem(at, '');
      return [`${file}:${line} ${at[0]}`];
    });
    expect(repeated).toEqual([]);
  });
});
