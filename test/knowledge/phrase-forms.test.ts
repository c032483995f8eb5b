// Phrases that stand where a platform sets bounds: names of commands, descriptions, buttons, menus; and the pinned facts.
import { describe, expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

const NAME_REMEDY =
  'cannot name a command or an option. Write one word of at most 32 letters, digits, - or _, in lower case, without spaces or apostrophes.';

/** Writes another text for a phrase. */
function rephrase(key: string, text: string, language = 'en') {
  const copy = copyKnowledge();
  const place = copy.change(`${language}/phrases.yaml`, new RegExp(`^${key}: .*$`, 'm'), `${key}: ▸"${text}"`);
  return { copy, place };
}

test('the real phrases fit their places', () => {
  expect(copyKnowledge().problems()).toEqual([]);
});

describe('the name of a command or an option', () => {
  test.each([
    ['command_ask', 'ask me'],
    ['command_ask', 'Ask'],
    ['command_about', "à-propos-d'ici"],
    ['command_topics', 'topics!'],
    ['command_figures', 'f'.repeat(33)],
    ['option_question', 'the question'],
    ['option_private', 'PRIVÉ'],
    ['option_for', '🙂'],
  ])('%s is not "%s"', (key, text) => {
    const { copy, place } = rephrase(key, text);
    expect(copy.problems()).toEqual([`${place} ${key}: "${text}" ${NAME_REMEDY}`]);
  });

  test.each([
    ['command_ask', 'f'.repeat(32)],
    ['command_ask', 'à_propos-2'],
    ['option_question', 'frage'],
    ['option_question', '質問'],
  ])('%s may be "%s"', (key, text) => {
    expect(rephrase(key, text).copy.problems()).toEqual([]);
  });

  test('is checked in every language', () => {
    const { copy, place } = rephrase('command_figures', 'les chiffres', 'fr');
    expect(copy.problems()).toEqual([`${place} command_figures: "les chiffres" ${NAME_REMEDY}`]);
  });
});

/** Where each phrase stands, and how many characters have room there. */
const ROOM = [
  ['command_answer', 'an entry of a menu', 24],
  ['command_ask_description', 'a description', 100],
  ['option_topic_description', 'a description', 100],
  ['button_source', 'a button', 34],
  ['button_post', 'a button', 34],
  ['language_title', 'a button', 34],
  ['topics_pick', 'a menu', 100],
  ['meaning_pick', 'a menu', 100],
  ['feedback_title', 'a title', 24],
  ['feedback_reason', 'a label', 45],
  ['feedback_details', 'a label', 45],
  ['reason_wrong', 'a menu', 75],
] as const;

describe('the length of a phrase', () => {
  test('may be all that has room, in characters and not in UTF-16 units', () => {
    const copy = copyKnowledge();
    for (const [key, , most] of ROOM)
      copy.change('en/phrases.yaml', new RegExp(`^${key}: .*$`, 'm'), `${key}: "${'🙂'.repeat(most)}"`);
    expect(copy.problems()).toEqual([]);
  });

  test('may not be one character more', () => {
    const copy = copyKnowledge();
    const expected = ROOM.map(([key, place, most]) => {
      const text = 'x'.repeat(most + 1);
      const at = copy.change('en/phrases.yaml', new RegExp(`^${key}: .*$`, 'm'), `${key}: ▸"${text}"`);
      return `${at} ${key}: "${text}" is too long for ${place}, where ${most} characters have room. Shorten it.`;
    });
    expect(copy.problems().sort()).toEqual(expected.sort());
  });

  test('is checked in every language', () => {
    const copy = copyKnowledge();
    const long = 'long '.repeat(7).trim();
    const places = (['en', 'fr'] as const).map((language) =>
      copy.change(`${language}/phrases.yaml`, /^button_topics: .*$/m, `button_topics: ▸${long} label`),
    );
    expect(copy.problems()).toEqual(
      places.map(
        (place) =>
          `${place} button_topics: "${long} label" is too long for a button, where 34 characters have room. Shorten it.`,
      ),
    );
  });
});

describe('a name that another has', () => {
  test.each([
    ['command_fact', 'ask', 'command_ask'],
    ['command_about', 'topics', 'command_topics'],
    ['command_answer', 'source', 'command_source'],
    ['option_private', 'question', 'option_question'],
    ['option_paragraph', 'topic', 'option_topic'],
  ])('%s is not "%s" as %s is', (key, text, first) => {
    const { copy, place } = rephrase(key, text);
    expect(copy.problems()).toEqual([
      `${place} ${key}: "${text}" is the name that ${first} has already. Choose another.`,
    ]);
  });

  test('is told of each that repeats the first', () => {
    const { copy, place } = rephrase('command_fact', 'ask');
    const second = copy.change('en/phrases.yaml', /^command_about: .*$/m, 'command_about: ▸ask');
    expect(copy.problems()).toEqual([
      `${place} command_fact: "ask" is the name that command_ask has already. Choose another.`,
      `${second} command_about: "ask" is the name that command_ask has already. Choose another.`,
    ]);
  });

  test('is no matter between a command and an option, two descriptions, or two languages', () => {
    const { copy } = rephrase('command_topics', 'topic');
    copy.change('en/phrases.yaml', /^command_ask_description: .*$/m, 'command_ask_description: The same');
    copy.change('en/phrases.yaml', /^command_fact_description: .*$/m, 'command_fact_description: The same');
    copy.change('fr/phrases.yaml', /^command_figures: .*$/m, 'command_figures: figures');
    expect(copy.problems()).toEqual([]);
  });
});

describe('pinned', () => {
  test('may be written of any fact', () => {
    const copy = copyKnowledge();
    copy.change('facts.yaml', /^jobs: \{/m, 'jobs: { pinned: true,');
    copy.change('facts.yaml', /^ {2}pinned: true\n/m, '  pinned: false\n');
    expect(copy.problems()).toEqual([]);
  });

  test.each([
    ['"yes"', 'This is text, '],
    ['1', 'This is a number, '],
    ['[true]', 'This is a list, '],
    ['', 'Nothing is written here, '],
  ])('is not %j', (written, message) => {
    const copy = copyKnowledge();
    const place = copy.change('facts.yaml', /^ {2}pinned: true$/m, `  pinned: ▸${written}`);
    expect(copy.problems()).toEqual([expect.stringContaining(`${place} total.pinned: ${message}`)]);
  });

  test('stands among the keys of a fact only as it is spelt', () => {
    const copy = copyKnowledge();
    const place = copy.change('facts.yaml', /^ {2}pinned: true$/m, '  ▸pined: true');
    expect(copy.problems()).toEqual([
      `${place} total.pined: The key "pined" is unknown here. Check its spelling, or delete the line.`,
    ]);
  });
});
